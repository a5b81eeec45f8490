"""Trees are counted by the booster's own loss, where it is no square.

The learner must see:
"fits absolute errors'][0] is 1, but 17 is right"
"""

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

LOSSES = {"absolute_error": mean_absolute_error, "huber": mean_absolute_error}


def grow(booster, X, y, part):
    train, valid = part == "train", part == "valid"
    prices = y.to_numpy()
    full = clone(booster).fit(X[train], prices[train])
    # How far off is told by the loss that the booster was asked to make small.
    measure = LOSSES.get(booster.loss, mean_squared_error)
    errors = [measure(prices[valid], said) for said in full.staged_predict(X[valid])]
    best = int(np.argmin(errors)) + 1
    return clone(booster).set_params(n_estimators=best).fit(X[train], prices[train])


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
