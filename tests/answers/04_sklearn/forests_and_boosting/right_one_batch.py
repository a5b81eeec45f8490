"""All shuffles of a column, and all values, are predicted at once."""

import numpy as np
import pandas as pd
from sklearn.base import clone


def grow(booster, X, y, part):
    train, valid = (part == name for name in ("train", "valid"))
    stages = np.stack(list(clone(booster).fit(X[train], y[train]).staged_predict(X[valid])))
    errors = ((stages - y[valid].to_numpy()) ** 2).mean(axis=1)
    smaller = clone(booster).set_params(n_estimators=int(errors.argmin()) + 1)
    return smaller.fit(X[train], y[train])


def importance(model, X, y, part, seed):
    fitted = clone(model).fit(X[part == "train"], y[part == "train"])
    held, truth = X[part == "test"], y[part == "test"].to_numpy()
    n, rng = len(held), np.random.RandomState(seed)
    spread = ((truth - truth.mean()) ** 2).mean()
    error = ((fitted.predict(held) - truth) ** 2).mean()
    many = held.iloc[np.tile(np.arange(n), 20)]
    found = pd.Series(0.0, index=X.columns)
    for name in X:
        places = np.concatenate([rng.permutation(n) for _ in range(20)])
        shuffled = many.assign(**{name: held[name].to_numpy()[places]})
        squares = (fitted.predict(shuffled).reshape(20, n) - truth) ** 2
        found[name] = (squares.mean() - error) / spread
    return found


def effect(fitted, X, column):
    values = np.sort(X[column].unique())
    many = X.iloc[np.tile(np.arange(len(X)), len(values))]
    many = many.assign(**{column: np.repeat(values, len(X))})
    return pd.Series(fitted.predict(many).reshape(len(values), -1).mean(axis=1), values)
