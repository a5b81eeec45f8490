"""The singular value decomposition, by hand."""

import numpy as np


def fit_polynomial(x, y, degree):
    if len(np.unique(x)) < degree + 1:
        raise ValueError("too few")
    powers = np.float64(x)[:, None] ** np.arange(degree + 1)
    left, singular, right = np.linalg.svd(powers, full_matrices=False)
    condition = singular[0] / singular[-1]
    if condition > 1e12:
        raise ValueError("ill-conditioned")
    return right.T @ ((left.T @ y) / singular), condition
