"""Labels are numbered and columns ranked by correlation, which only sees straight lines.

The learner must see:
"Correlation sees a straight line only"
"""

import numpy as np
from sklearn.base import clone
from sklearn.feature_selection import f_regression


def best(X, y, k):
    varying = X.columns[X.nunique() > 1]
    codes = np.unique(y, return_inverse=True)[1]
    values, _ = f_regression(X[varying], codes)
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
