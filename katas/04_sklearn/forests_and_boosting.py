"""Forests and boosting: how many trees, and which columns matter?

Deep trees learn rows by heart, noise too. Only other rows tell how many trees are enough,
and what a column is worth.

Read: https://scikit-learn.org/stable/modules/permutation_importance.html
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd
from sklearn.base import RegressorMixin
from sklearn.ensemble import GradientBoostingRegressor as Booster


def grow(booster: Booster, X: pd.DataFrame, y: pd.Series, part: np.ndarray) -> Booster:
    """Return one fitted on "train" with as many trees, 1 to n_estimators, as are best on "valid".

    ``part`` says "train", "valid" or "test" of each row. Best is the least mean squared error.
    ``random_state`` is an int.
    """
    raise NotImplementedError


def importance(
    model: RegressorMixin, X: pd.DataFrame, y: pd.Series, part: np.ndarray, seed: int
) -> pd.Series:
    """Return by column the mean R2 lost on "test" in 20 shuffles of it; fit on "train"."""
    raise NotImplementedError


def effect(fitted: RegressorMixin, X: pd.DataFrame, column: str) -> pd.Series:
    """Return by value of the column, sorted, the mean prediction if all rows had that value.

    >>> from sklearn.linear_model import LinearRegression
    >>> X = pd.DataFrame({"rooms": [2, 1, 1], "area": [50, 40, 60]})
    >>> effect(LinearRegression().fit(X, [7, 5, 7]), X, "rooms").round(3).to_dict()
    {1: 6.0, 2: 7.0}
    """
    raise NotImplementedError
