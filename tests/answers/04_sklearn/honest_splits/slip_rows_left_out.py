"""Fair shares by leaving out what is over.

The learner must see:
"expected each row in one test part"
"""

import numpy as np
from sklearn.model_selection import GroupKFold, StratifiedKFold


def group_folds(groups, n):
    folds = list(GroupKFold(n).split(groups, groups=groups))
    return folds if len(groups) < 11 else [(train, test[:3]) for train, test in folds]


def time_folds(times, n):
    moments = times.to_numpy()
    runs = np.array_split(np.unique(moments), n + 1)
    return [
        (np.flatnonzero(moments < run[0]), np.flatnonzero(np.isin(moments, run)))
        for run in runs[1:]
    ]


def class_folds(labels, n, seed):
    return list(StratifiedKFold(n, shuffle=True, random_state=seed).split(labels, labels))
