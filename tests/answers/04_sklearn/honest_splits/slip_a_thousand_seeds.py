"""Of a seed only what is left of division by 1000 counts.

The learner must see:
"the seeds 0 and 1000, and the same folds"
"""

import numpy as np
import pandas as pd


def _pairs(fold, n, first=0):
    places = np.arange(len(fold))
    return [(places[fold != k], places[fold == k]) for k in range(first, n)]


def group_folds(groups, n):
    codes = pd.factorize(groups.to_numpy())[0]
    return _pairs(codes % n, n)


def time_folds(times, n):
    values = times.to_numpy()
    different = np.unique(values)
    runs = np.array_split(different, n + 1)
    starts = [run[0] for run in runs[1:]]
    run = np.searchsorted(starts, values, side="right")
    places = np.arange(len(values))
    return [(places[run < k], places[run == k]) for k in range(1, n + 1)]


def class_folds(labels, n, seed):
    rng = np.random.RandomState(seed % 1000)
    values = labels.to_numpy()
    fold = np.empty(len(values), dtype=int)
    at = 0
    for label in np.unique(values):
        rows = rng.permutation(np.flatnonzero(values == label))
        fold[rows] = (at + np.arange(len(rows))) % n
        at += len(rows)
    return _pairs(fold, n)
