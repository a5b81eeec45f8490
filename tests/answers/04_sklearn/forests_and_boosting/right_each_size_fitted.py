"""A booster of each size is fitted; partial_dependence is asked for every value, as floats."""

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.inspection import partial_dependence, permutation_importance


def grow(booster, X, y, part):
    train, valid = part == "train", part == "valid"
    errors = {}
    for n in range(1, booster.n_estimators + 1):
        made = clone(booster).set_params(n_estimators=n).fit(X[train], y[train])
        errors[n] = np.mean((made.predict(X[valid]) - y[valid].to_numpy()) ** 2)
    best = min(errors, key=errors.get)
    return clone(booster).set_params(n_estimators=best).fit(X[train], y[train])


def importance(model, X, y, part, seed):
    made = clone(model).fit(X[part == "train"], y[part == "train"])
    there = part == "test"
    found = permutation_importance(
        made, X[there], y[there], scoring="r2", n_repeats=20, random_state=seed
    )
    return pd.Series(found["importances"].mean(axis=1), index=X.columns)


def effect(fitted, X, column):
    n = X[column].nunique() + 1
    found = partial_dependence(
        fitted,
        X.astype({column: float}),
        [column],
        grid_resolution=n,
        percentiles=(0, 1),
        method="brute",
    )
    return pd.Series(found["average"][0], found["grid_values"][0])
