"""The runs are cut by quantiles of the rows, so a time with very many rows leaves a run empty.

The learner must see:
"pair 0: its test part is empty, though there are 3 different times for n = 2"
"has 3 of 5 rows"
"""

import numpy as np
import pandas as pd


def group_folds(groups, n):
    ids, names = pd.factorize(groups)
    return [(np.flatnonzero(ids % n != k), np.flatnonzero(ids % n == k)) for k in range(n)]


def time_folds(times, n):
    stamps = times.to_numpy().astype("datetime64[ns]").astype("int64")
    cuts = np.quantile(np.sort(stamps), [k / (n + 1) for k in range(1, n + 1)], method="lower")
    run = np.searchsorted(cuts, stamps, side="left")
    return [(np.flatnonzero(run <= k), np.flatnonzero(run == k + 1)) for k in range(n)]


def class_folds(labels, n, seed):
    rng = np.random.default_rng(seed)
    codes, _ = pd.factorize(labels)
    order = rng.permutation(len(codes))
    order = order[np.argsort(codes[order], kind="stable")]
    parts = [np.sort(order[k::n]) for k in range(n)]
    everything = np.arange(len(codes))
    return [(np.setdiff1d(everything, part), part) for part in parts]
