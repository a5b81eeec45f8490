"""Normal equations for x moved to its middle and scaled, where they do no harm; then multiplied out."""

import numpy as np


def fit_polynomial(x, y, degree):
    x = x.astype(float)
    if len(np.unique(x)) <= degree:
        raise ValueError
    condition = np.linalg.cond(x[:, None] ** np.arange(degree + 1))
    if condition > 1e12:
        raise ValueError
    middle, half = (x.max() + x.min()) / 2, (x.max() - x.min()) / 2 or 1.0
    basis = np.polynomial.chebyshev.chebvander((x - middle) / half, degree)
    weights = np.linalg.solve(basis.T @ basis, basis.T @ y)
    line = np.polynomial.Polynomial([-middle / half, 1 / half])
    found = np.polynomial.Chebyshev(weights).convert(kind=np.polynomial.Polynomial)(line)
    coefficients = np.zeros(degree + 1)
    coefficients[: len(found.coef)] = found.coef
    return coefficients, float(condition)
