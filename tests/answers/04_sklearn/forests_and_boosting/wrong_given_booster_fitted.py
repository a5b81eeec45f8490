"""The caller's booster is fitted.

The learner must see:
"the given booster was changed"
"""

import numpy as np
import pandas as pd
from sklearn.base import RegressorMixin, clone
from sklearn.ensemble import GradientBoostingRegressor as Booster
from sklearn.inspection import permutation_importance


def grow(booster: Booster, X: pd.DataFrame, y: pd.Series, part: np.ndarray) -> Booster:
    train, valid = part == "train", part == "valid"
    full = booster.fit(X[train], y[train])
    truth = y[valid].to_numpy()
    errors = [np.mean((truth - stage) ** 2) for stage in full.staged_predict(X[valid])]
    best = 1 + int(np.argmin(errors))
    return clone(full).set_params(n_estimators=best).fit(X[train], y[train])


def importance(
    model: RegressorMixin, X: pd.DataFrame, y: pd.Series, part: np.ndarray, seed: int
) -> pd.Series:
    train, test = part == "train", part == "test"
    fitted = clone(model).fit(X[train], y[train])
    lost = permutation_importance(fitted, X[test], y[test], n_repeats=20, random_state=seed)
    return pd.Series(lost.importances_mean, X.columns)


def effect(fitted: RegressorMixin, X: pd.DataFrame, column: str) -> pd.Series:
    means = {
        value: np.mean(fitted.predict(X.assign(**{column: value})))
        for value in np.unique(X[column])
    }
    return pd.Series(means)
