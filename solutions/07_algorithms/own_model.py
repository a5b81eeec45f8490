"""The capstone, solved by least squares: two settings, and every choice made without its judges."""

import numpy as np


def majority(X, y, queries) -> np.ndarray:
    """Baseline: return the commonest label, the smallest of equals.

    >>> majority(np.zeros((3, 1)), np.array([7, 2, 7]), np.ones((2, 1))).tolist()
    [7, 7]
    """
    labels, counts = np.unique(y, return_counts=True)
    return np.full(len(queries), labels[counts.argmax()])


def nearest_mean(X, y, queries) -> np.ndarray:
    """Baseline: return the label of the nearest class mean, the smallest of equals."""
    labels = np.unique(y)
    means = np.array([X[y == label].mean(axis=0) for label in labels])
    squares = ((queries[:, np.newaxis] - means) ** 2).sum(axis=2)
    return labels[squares.argmin(axis=1)]


def _lines(rows: np.ndarray) -> np.ndarray:
    """Return the columns, and one of ones."""
    return np.column_stack([np.ones(len(rows)), rows])


def _curves(rows: np.ndarray) -> np.ndarray:
    """Return the columns, their squares, and one of ones."""
    return np.column_stack([np.ones(len(rows)), rows, rows**2])


def _least_squares(features):
    """Return a model that fits each class's 0 and 1; units do not matter to it."""

    def model(X, y, queries):
        labels = np.unique(y)
        members = (y[:, np.newaxis] == labels).astype(np.float64)
        weights = np.linalg.lstsq(features(X), members)[0]
        return labels[(features(queries) @ weights).argmax(axis=1)]

    return model


def candidates() -> dict:
    """Return models by name: differing settings of one algorithm, blind to other queries."""
    return {features.__name__: _least_squares(features) for features in (_lines, _curves)}


def _right(X, y, model, n_folds: int) -> int:
    """Return how many rows are right, each tested by what other folds taught."""
    folds, right = np.arange(len(y)) % n_folds, 0
    for fold in range(n_folds):
        rest = folds != fold
        right += (model(X[rest], y[rest], X[~rest]) == y[~rest]).sum()
    return right


def choose(X, y, models: dict, n_folds: int) -> str:
    """Return the name of the model with most rows right, the first of equals."""
    right = {name: _right(X, y, model, n_folds) for name, model in models.items()}
    return max(right, key=right.get)


def nested(X, y, models: dict, n_folds: int) -> float:
    """Return the share of rows right, where `choose` picks and learns without the tested fold."""

    def chosen(X, y, queries):
        return models[choose(X, y, models, n_folds)](X, y, queries)

    return float(_right(X, y, chosen, n_folds) / len(y))
