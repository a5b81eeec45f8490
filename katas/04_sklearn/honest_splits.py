"""Honest splits: which rows may a model learn from, if the score is to hold for new ones?

New storms are not in the training part, and tomorrow's flights are not among today's. So keep a
group's rows together, and let the test part come later.

Read: https://scikit-learn.org/stable/modules/cross_validation.html#cross-validation-iterators
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd


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
    raise NotImplementedError


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
    raise NotImplementedError


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
    raise NotImplementedError
