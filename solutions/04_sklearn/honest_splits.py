"""Honest splits, solved by two splitters of scikit-learn, and by hand where it has none."""

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold, StratifiedKFold


def group_folds(groups: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return ``n`` pairs, (train, test), of row positions; no group is in both parts of a pair.

    >>> folds = group_folds(pd.Series(["Ana", "Bob", "Ana"]), n=2)
    >>> sorted((sorted(train.tolist()), sorted(test.tolist())) for train, test in folds)
    [([0, 2], [1]), ([1], [0, 2])]

    Parameters
    ----------
    groups : str, at least ``n`` different ones
    n : 2 or more

    Notes
    -----
    - Each row is in one test part, and in all other training parts.
    - No test part is empty. Which groups it has is free.
    """
    return list(GroupKFold(n).split(groups, groups=groups))


def time_folds(times: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return ``n`` pairs, in order of time, in which everything tested comes after the training.

    Parameters
    ----------
    times : datetime64, in any order; more than ``n`` different ones, which may repeat

    Notes
    -----
    - Cut the sorted times into ``n + 1`` runs. Rows of one time stay together.
    - Pair k tests on run k + 1 and trains on all earlier runs. The first run is never tested.
    """
    # TimeSeriesSplit cuts rows as they stand, even between two of the same time.
    moments = times.to_numpy()
    runs = np.array_split(np.unique(moments), n + 1)
    return [
        (np.flatnonzero(moments < run[0]), np.flatnonzero(np.isin(moments, run)))
        for run in runs[1:]
    ]


def class_folds(labels: pd.Series, n: int, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return ``n`` pairs in which every test part has a fair share of each label.

    Parameters
    ----------
    labels : int, one of them in at least ``n`` rows

    Notes
    -----
    - Each row is in one test part, however rare its label.
    - Of a label's m rows each test part has m / n, give or take less than two.
    - Equal seeds draw equal rows, other seeds others.
    """
    return list(StratifiedKFold(n, shuffle=True, random_state=seed).split(labels, labels))
