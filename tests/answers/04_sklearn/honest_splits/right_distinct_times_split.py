"""TimeSeriesSplit on the distinct times, StratifiedGroupKFold for groups."""

import numpy as np
from sklearn.model_selection import GroupKFold, StratifiedKFold, TimeSeriesSplit


def group_folds(groups, n):
    codes = groups.factorize()[0]
    return list(GroupKFold(n_splits=n, shuffle=True, random_state=3).split(codes, groups=codes))


def time_folds(times, n):
    distinct = times.drop_duplicates().sort_values().reset_index(drop=True)
    folds = []
    for train, test in TimeSeriesSplit(n).split(distinct):
        early, late = times.isin(distinct[train]), times.isin(distinct[test])
        folds.append((early.to_numpy().nonzero()[0], late.to_numpy().nonzero()[0]))
    return folds


def class_folds(labels, n, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    shuffled = labels.to_numpy()[order]
    return [
        (order[train], order[test])
        for train, test in StratifiedKFold(n).split(np.zeros(len(labels)), shuffled)
    ]
