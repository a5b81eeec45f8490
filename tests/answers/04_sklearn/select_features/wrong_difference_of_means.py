"""Columns are ranked by the difference of their labels' means, in their own units.

The learner must see:
"Means alone tell nothing without the spread around them."
"""

import numpy as np
from sklearn.base import clone


def best(X, y, k):
    varying = X.columns[X.nunique() > 1]
    means = X[varying].groupby(y.to_numpy()).mean()
    values = (means.max() - means.min()).to_numpy()
    kept = set(varying[np.argsort(values)[-k:]])
    return [name for name in X.columns if name in kept]


def score_selected(X, y, model, k, cv):
    accuracies = []
    for train, test in cv.split(X, y):
        X_train, y_train = X.iloc[train], y.iloc[train]
        names = best(X_train, y_train, k)
        fitted = clone(model).fit(X_train[names], y_train)
        accuracies.append(np.mean(fitted.predict(X.iloc[test][names]) == y.iloc[test].to_numpy()))
    return np.array(accuracies), best(X, y, k)
