"""The rows of each label come from .groups, which has labels of the index, not positions.

The learner must see:
"class_folds(…): a row is twice in a pair"
"""

import numpy as np
import pandas as pd


def group_folds(groups, n):
    ids, names = pd.factorize(groups)
    return [(np.flatnonzero(ids % n != k), np.flatnonzero(ids % n == k)) for k in range(n)]


def time_folds(times, n):
    different = np.unique(times.to_numpy())
    runs = np.array_split(different, n + 1)
    run = np.concatenate([np.full(len(part), k) for k, part in enumerate(runs)])
    run = run[np.searchsorted(different, times.to_numpy())]
    return [(np.flatnonzero(run <= k), np.flatnonzero(run == k + 1)) for k in range(n)]


def class_folds(labels, n, seed):
    rng = np.random.default_rng(seed)
    parts = [[] for _ in range(n)]
    dealt = 0
    for _, rows in labels.groupby(labels).groups.items():
        for row in rng.permutation(rows.to_numpy()):
            parts[dealt % n].append(row)
            dealt += 1
    everything = np.arange(len(labels))
    return [(np.setdiff1d(everything, part), np.array(part)) for part in parts]
