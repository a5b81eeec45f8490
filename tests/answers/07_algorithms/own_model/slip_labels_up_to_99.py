"""Labels are at most 99.

The learner must see:
"not of 99"
"""

import numpy as np

def majority(X, y, queries):
    labels, counts = np.unique(y, return_counts=True)
    return np.full(len(queries), labels[counts.argmax()])

def nearest_mean(X, y, queries):
    labels = np.unique(y)
    means = np.array([X[y == label].mean(axis=0) for label in labels])
    squares = ((queries[:, np.newaxis] - means) ** 2).sum(axis=2)
    return np.minimum(labels, 99)[squares.argmin(axis=1)]

def _lines(rows):
    return np.column_stack([np.ones(len(rows)), rows])

def _curves(rows):
    return np.column_stack([np.ones(len(rows)), rows, rows ** 2])

def _least_squares(features):

    def model(X, y, queries):
        labels = np.unique(y)
        members = (y[:, np.newaxis] == labels).astype(np.float64)
        weights = np.linalg.lstsq(features(X), members)[0]
        return labels[(features(queries) @ weights).argmax(axis=1)]
    return model

def candidates():
    return {features.__name__: _least_squares(features) for features in (_lines, _curves)}

def _right(X, y, model, n_folds):
    folds, right = (np.arange(len(y)) % n_folds, 0)
    for fold in range(n_folds):
        rest = folds != fold
        right += (model(X[rest], y[rest], X[~rest]) == y[~rest]).sum()
    return right

def choose(X, y, models, n_folds):
    right = {name: _right(X, y, model, n_folds) for name, model in models.items()}
    return max(right, key=right.get)

def nested(X, y, models, n_folds):

    def chosen(X, y, queries):
        return models[choose(X, y, models, n_folds)](X, y, queries)
    return float(_right(X, y, chosen, n_folds) / len(y))
