"""Only the first ten letters of a group are compared.

The learner must see:
"its training part is empty, though there are 2 groups"
"""

import numpy as np
import pandas as pd


def group_folds(groups, n):
    ids, names = pd.factorize(groups.str[:10])
    return [(np.flatnonzero(ids % n != k), np.flatnonzero(ids % n == k)) for k in range(n)]


def time_folds(times, n):
    different = np.unique(times.to_numpy())
    runs = np.array_split(different, n + 1)
    run = np.concatenate([np.full(len(part), k) for k, part in enumerate(runs)])
    run = run[np.searchsorted(different, times.to_numpy())]
    return [(np.flatnonzero(run <= k), np.flatnonzero(run == k + 1)) for k in range(n)]


def class_folds(labels, n, seed):
    rng = np.random.default_rng(seed)
    codes, _ = pd.factorize(labels)
    order = rng.permutation(len(codes))
    order = order[np.argsort(codes[order], kind="stable")]
    parts = [np.sort(order[k::n]) for k in range(n)]
    everything = np.arange(len(codes))
    return [(np.setdiff1d(everything, part), part) for part in parts]
