"""Labels are taken for numbers from 0 on, so text and negative numbers fail.

The learner must see:
"'list' argument must have no negative elements"
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
    values = labels.to_numpy()
    parts = [[] for _ in range(n)]
    start = 0
    for label, many in enumerate(np.bincount(values)):
        rows = rng.permutation(np.flatnonzero(values == label))
        for k, row in enumerate(rows):
            parts[(start + k) % n].append(row)
        start += many
    return [
        (np.setdiff1d(np.arange(len(values)), part), np.array(part, dtype=int)) for part in parts
    ]
