"""The model gets arrays."""

import numpy as np
from sklearn.base import clone
from sklearn.feature_selection import f_classif


def _best(X, y, k):
    values = X.to_numpy(dtype=float)
    vary = np.flatnonzero((values != values[0]).any(axis=0))
    with np.errstate(all="ignore"):
        f = f_classif(values[:, vary], y)[0]
    f = np.where(np.isnan(f), -np.inf, f)
    return np.sort(vary[np.argsort(-f, kind="stable")[:k]])


def score_selected(X, y, model, k, cv):
    y = y.to_numpy()
    scores = []
    for train, test in cv.split(X, y):
        chosen = _best(X.iloc[train], y[train], k)
        fitted = clone(model).fit(X.iloc[train, chosen].to_numpy(), y[train])
        scores.append(np.mean(fitted.predict(X.iloc[test, chosen].to_numpy()) == y[test]))
    return np.array(scores), X.columns[_best(X, y, k)].tolist()
