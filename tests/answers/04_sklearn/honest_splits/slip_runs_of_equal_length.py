"""The runs are equally long in time, so a gap in the times leaves a run empty.

The learner must see:
"its test part is empty, though there are"
"the widest gap, from"
"""

import numpy as np
import pandas as pd


def group_folds(groups, n):
    ids, names = pd.factorize(groups)
    return [(np.flatnonzero(ids % n != k), np.flatnonzero(ids % n == k)) for k in range(n)]


def time_folds(times, n):
    run = pd.cut(times, n + 1, labels=False).to_numpy()
    return [(np.flatnonzero(run <= k), np.flatnonzero(run == k + 1)) for k in range(n)]


def class_folds(labels, n, seed):
    rng = np.random.default_rng(seed)
    codes, _ = pd.factorize(labels)
    order = rng.permutation(len(codes))
    order = order[np.argsort(codes[order], kind="stable")]
    parts = [np.sort(order[k::n]) for k in range(n)]
    everything = np.arange(len(codes))
    return [(np.setdiff1d(everything, part), part) for part in parts]
