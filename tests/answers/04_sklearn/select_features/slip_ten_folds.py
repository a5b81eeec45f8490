"""There are never more than ten folds.

The learner must see:
"['accuracies'] has shape (10,), but shape (12,) is right"
"""

import warnings

import numpy as np
from sklearn.base import clone
from sklearn.feature_selection import f_classif


def _chosen(X, y, k):
    values = X.to_numpy(dtype=float)
    varies = np.flatnonzero((values != values[0]).any(axis=0))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scores = f_classif(values[:, varies], y)[0]
    best = np.argsort(-scores, kind="stable")[:k]
    return np.sort(varies[best])


def score_selected(X, y, model, k, cv):
    accuracies = []
    for train, test in list(cv.split(X, y))[:10]:
        columns = _chosen(X.iloc[train], y.iloc[train], k)
        fitted = clone(model).fit(X.iloc[train, columns], y.iloc[train])
        right = fitted.predict(X.iloc[test, columns]) == y.iloc[test].to_numpy()
        accuracies.append(right.mean())
    return np.array(accuracies, dtype=float), [str(name) for name in X.columns[_chosen(X, y, k)]]
