"""Linear discriminants with a ridge of two sizes; every fold's predictions are kept."""

import numpy as np


def majority(X, y, queries):
    labels, places = np.unique(y, return_inverse=True)
    return np.repeat(labels[np.bincount(places).argmax()], len(queries))


def nearest_mean(X, y, queries):
    labels, places = np.unique(y, return_inverse=True)
    members = np.eye(len(labels))[places]
    means = members.T @ X / members.sum(axis=0)[:, None]
    away = np.linalg.norm(queries[:, None].astype(float) - means, axis=2)
    return labels[(away <= away.min(axis=1, keepdims=True) + 1e-9).argmax(axis=1)]


def discriminant(ridge):
    def model(X, y, queries):
        labels = np.unique(y)
        spread = X.std(axis=0)
        rows, asked = X / spread, queries / spread
        means = np.array([rows[y == label].mean(axis=0) for label in labels])
        apart = rows - means[np.searchsorted(labels, y)]
        W = apart.T @ apart / len(rows) + ridge * np.eye(X.shape[1])
        pulls = np.linalg.solve(W, means.T)
        priors = np.log([(y == label).mean() for label in labels])
        return labels[(asked @ pulls - (means * pulls.T).sum(axis=1) / 2 + priors).argmax(axis=1)]

    return model


def candidates():
    return {"free": discriminant(1e-6), "held back": discriminant(0.5)}


def _predicted(X, y, model, n_folds):
    said = np.empty_like(y)
    for fold in range(n_folds):
        test = np.zeros(len(y), dtype=bool)
        test[fold::n_folds] = True
        said[test] = model(X[~test], y[~test], X[test])
    return said


def choose(X, y, models, n_folds):
    names = list(models)
    right = [(_predicted(X, y, models[name], n_folds) == y).sum() for name in names]
    return names[int(np.argmax(right))]


def nested(X, y, models, n_folds):
    def chosen(X, y, queries):
        return models[choose(X, y, models, n_folds)](X, y, queries)

    return float((_predicted(X, y, chosen, n_folds) == y).mean())
