"""Shuffled groups, dense ranks of time, repeated splits."""

import numpy as np
import pandas as pd
from sklearn.model_selection import KFold, PredefinedSplit, StratifiedKFold


def group_folds(groups, n):
    names = np.unique(groups.to_numpy(dtype=object))
    rows = np.asarray(groups)
    folds = []
    for train, test in KFold(n, shuffle=True, random_state=0).split(names):
        folds.append(
            (
                np.flatnonzero(np.isin(rows, names[train])),
                np.flatnonzero(np.isin(rows, names[test])),
            )
        )
    return folds


def time_folds(times, n):
    rank = times.rank(method="dense").to_numpy()
    run = pd.cut(rank, np.linspace(0, rank.max(), n + 2), labels=False)
    return [(np.flatnonzero(run < k), np.flatnonzero(run == k)) for k in range(1, n + 1)]


def class_folds(labels, n, seed):
    number = np.zeros(len(labels), dtype=int)
    splitter = StratifiedKFold(n, shuffle=True, random_state=seed)
    for k, (_, test) in enumerate(splitter.split(np.zeros((len(labels), 1)), labels)):
        number[test] = k
    return list(PredefinedSplit(number).split())
