"""The rows are sorted, and cut within a day.

The learner must see:
"Rows of one time stay together."
"""

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold, StratifiedKFold, TimeSeriesSplit


def group_folds(groups: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(GroupKFold(n).split(groups, groups=groups))


def time_folds(times: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    order = np.argsort(times.to_numpy(), kind="stable")
    return [(order[a], order[b]) for a, b in TimeSeriesSplit(n).split(order)]


def class_folds(labels: pd.Series, n: int, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(StratifiedKFold(n, shuffle=True, random_state=seed).split(labels, labels))
