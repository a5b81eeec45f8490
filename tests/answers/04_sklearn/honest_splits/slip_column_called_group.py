"""The groups become a column `group` beside the index, which may have that name itself.

The learner must see:
"ValueError: cannot insert group, already exists"
"""

import numpy as np
import pandas as pd


def group_folds(groups, n):
    table = groups.rename("group").reset_index()
    number = table.groupby("group").ngroup().to_numpy() % n
    return [(np.flatnonzero(number != k), np.flatnonzero(number == k)) for k in range(n)]


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
