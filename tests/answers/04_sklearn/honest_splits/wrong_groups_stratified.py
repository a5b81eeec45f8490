"""Groups are taken for labels: every part has some of each.

The learner must see:
"would look clever."
"""

import numpy as np
import pandas as pd
from sklearn.model_selection import KFold, StratifiedKFold


def group_folds(groups: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(KFold(n, shuffle=True, random_state=0).split(groups))


def time_folds(times: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    moments = times.to_numpy()
    runs = np.array_split(np.unique(moments), n + 1)
    return [
        (np.flatnonzero(moments < run[0]), np.flatnonzero(np.isin(moments, run)))
        for run in runs[1:]
    ]


def class_folds(labels: pd.Series, n: int, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(StratifiedKFold(n, shuffle=True, random_state=seed).split(labels, labels))
