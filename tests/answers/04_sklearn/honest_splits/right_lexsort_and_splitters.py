"""Scikit-learn's splitters over the groups, over the times, over a padded order."""

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold, TimeSeriesSplit


def group_folds(groups, n):
    return [tuple(pair) for pair in GroupKFold(n).split(groups, groups=groups.to_numpy())]


def time_folds(times, n):
    values = times.to_numpy()
    moments = np.unique(values)
    pairs = TimeSeriesSplit(n).split(moments)
    return [
        (
            np.nonzero(np.isin(values, moments[early]))[0],
            np.nonzero(np.isin(values, moments[late]))[0],
        )
        for early, late in pairs
    ]


def class_folds(labels, n, seed):
    noise = np.random.RandomState(seed).random_sample(len(labels))
    codes = pd.Categorical(labels).codes
    order = np.lexsort((noise, codes))
    fold = np.empty(len(order), int)
    fold[order] = np.arange(len(order)) % n
    return [(np.flatnonzero(fold - k), np.flatnonzero(fold == k)) for k in range(n)]
