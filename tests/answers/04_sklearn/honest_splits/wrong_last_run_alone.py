"""Only the run before is trained on.

The learner must see:
"expected the training rows"
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
        (np.flatnonzero(np.isin(moments, before)), np.flatnonzero(np.isin(moments, run)))
        for before, run in zip(runs, runs[1:], strict=False)
    ]


def class_folds(labels: pd.Series, n: int, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(StratifiedKFold(n, shuffle=True, random_state=seed).split(labels, labels))
