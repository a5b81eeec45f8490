"""Trees are cut off, columns shuffled and values set by hand."""

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.metrics import mean_squared_error, r2_score


def grow(booster, X, y, part):
    rows = {name: np.flatnonzero(part == name) for name in ("train", "valid")}
    made = clone(booster).fit(X.iloc[rows["train"]], y.iloc[rows["train"]])
    truth, best, least = y.iloc[rows["valid"]], 0, np.inf
    for n, stage in enumerate(made.staged_predict(X.iloc[rows["valid"]]), start=1):
        error = mean_squared_error(truth, stage)
        if error < least:
            best, least = n, error
    made.estimators_ = made.estimators_[:best]
    made.n_estimators_ = made.n_estimators = best
    return made


def importance(model, X, y, part, seed):
    rng = np.random.default_rng(seed)
    fitted = clone(model)
    fitted.fit(X.loc[part == "train"], y.loc[part == "train"])
    held, truth = X.loc[part == "test"], y.loc[part == "test"]
    intact = r2_score(truth, fitted.predict(held))
    lost = {}
    for name in X.columns:
        scores = []
        for _ in range(20):
            shuffled = held.copy()
            shuffled[name] = rng.permutation(held[name].to_numpy())
            scores.append(r2_score(truth, fitted.predict(shuffled)))
        lost[name] = intact - np.mean(scores)
    return pd.Series(lost)


def effect(fitted, X, column):
    means = []
    values = sorted(X[column].unique())
    for value in values:
        everywhere = X.copy()
        everywhere[column] = value
        means.append(fitted.predict(everywhere).mean())
    return pd.Series(means, index=values)
