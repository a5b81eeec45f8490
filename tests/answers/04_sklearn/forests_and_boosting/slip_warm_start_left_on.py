"""The booster grows by warm starts, and would go on with the old trees in its next fit.

The learner must see:
"when warm_start==True"
"""

from copy import deepcopy

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.metrics import mean_squared_error, r2_score


def grow(booster, X, y, part):
    train, valid = part == "train", part == "valid"
    prices = y.to_numpy()
    growing = clone(booster).set_params(warm_start=True)
    least, best = np.inf, None
    for n in range(1, booster.n_estimators + 1):
        growing.set_params(n_estimators=n).fit(X[train], prices[train])
        error = mean_squared_error(prices[valid], growing.predict(X[valid]))
        if error < least:
            least, best = error, deepcopy(growing)
    return best


def importance(model, X, y, part, seed):
    train, test = part == "train", part == "test"
    prices = y.to_numpy()
    fitted = clone(model).fit(X[train], prices[train])
    rng = np.random.default_rng(seed)
    rows, prices = X[test].reset_index(drop=True), prices[test]
    intact = r2_score(prices, fitted.predict(rows))
    lost = {}
    for name in X.columns:
        values = rows[name].to_numpy()
        scores = []
        for _ in range(20):
            mixed = rows.copy()
            mixed[name] = rng.permutation(values)
            scores.append(r2_score(prices, fitted.predict(mixed)))
        lost[name] = intact - np.mean(scores)
    return pd.Series(lost, dtype=float)


def effect(fitted, X, column):
    values = np.sort(X[column].unique())
    means = []
    for value in values:
        rows = X.copy()
        rows[column] = value
        means.append(np.mean(fitted.predict(rows)))
    return pd.Series(means, index=values, dtype=float)
