"""There are ten seeds.

The learner must see:
"and the same folds"
"""

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold, StratifiedKFold


def group_folds(groups: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(GroupKFold(n).split(groups, groups=groups))


def time_folds(times: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    moments = times.to_numpy()
    runs = np.array_split(np.unique(moments), n + 1)
    return [
        (np.flatnonzero(moments < run[0]), np.flatnonzero(np.isin(moments, run)))
        for run in runs[1:]
    ]


def class_folds(labels: pd.Series, n: int, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(StratifiedKFold(n, shuffle=True, random_state=seed // 2 if seed > 2 else seed).split(labels, labels))
