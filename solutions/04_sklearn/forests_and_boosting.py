"""Forests and boosting, solved by staged_predict, permutation_importance and a loop over values."""

import numpy as np
import pandas as pd
from sklearn.base import RegressorMixin, clone
from sklearn.ensemble import GradientBoostingRegressor as Booster
from sklearn.inspection import permutation_importance


def grow(booster: Booster, X: pd.DataFrame, y: pd.Series, part: np.ndarray) -> Booster:
    """Return one fitted on "train" with as many trees, 1 to n_estimators, as are best on "valid".

    ``part`` says "train", "valid" or "test" of each row. Best is the least mean squared error.
    ``random_state`` is an int.
    """
    train, valid = part == "train", part == "valid"
    full = clone(booster).fit(X[train], y[train])
    truth = y[valid].to_numpy()
    errors = [np.mean((truth - stage) ** 2) for stage in full.staged_predict(X[valid])]
    # Stage 0 has one tree. Early stopping would keep the trees after the best; so it is fitted
    # again, and the seed makes the same first trees.
    best = 1 + int(np.argmin(errors))
    return clone(full).set_params(n_estimators=best).fit(X[train], y[train])


def importance(
    model: RegressorMixin, X: pd.DataFrame, y: pd.Series, part: np.ndarray, seed: int
) -> pd.Series:
    """Return by column the mean R2 lost on "test" in 20 shuffles of it; fit on "train"."""
    train, test = part == "train", part == "test"
    fitted = clone(model).fit(X[train], y[train])
    lost = permutation_importance(fitted, X[test], y[test], n_repeats=20, random_state=seed)
    return pd.Series(lost.importances_mean, X.columns)


def effect(fitted: RegressorMixin, X: pd.DataFrame, column: str) -> pd.Series:
    """Return by value of the column, sorted, the mean prediction if all rows had that value.

    >>> from sklearn.linear_model import LinearRegression
    >>> X = pd.DataFrame({"rooms": [2, 1, 1], "area": [50, 40, 60]})
    >>> effect(LinearRegression().fit(X, [7, 5, 7]), X, "rooms").round(3).to_dict()
    {1: 6.0, 2: 7.0}
    """
    # partial_dependence refuses whole numbers, and looks at no value beyond 5 and 95 percent.
    means = {
        value: np.mean(fitted.predict(X.assign(**{column: value})))
        for value in np.unique(X[column])
    }
    return pd.Series(means)
