"""TimeSeriesSplit, though the rows are not in order of time.

The learner must see:
"the model has seen the future"
"""

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold, StratifiedKFold, TimeSeriesSplit


def group_folds(groups: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(GroupKFold(n).split(groups, groups=groups))


def time_folds(times: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(TimeSeriesSplit(n).split(times))


def class_folds(labels: pd.Series, n: int, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(StratifiedKFold(n, shuffle=True, random_state=seed).split(labels, labels))
