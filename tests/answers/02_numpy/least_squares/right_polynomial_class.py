"""numpy.polynomial moves and scales x, and converts the coefficients back."""

import numpy as np
from numpy.polynomial import Polynomial


def fit_polynomial(x, y, degree):
    x = np.asarray(x, dtype=np.float64)
    if len(np.unique(x)) <= degree:
        raise ValueError("not enough different x")
    condition = np.linalg.cond(np.polynomial.polynomial.polyvander(x, degree))
    if condition > 1e12:
        raise ValueError("ill-conditioned")
    coefficients = np.zeros(degree + 1)
    found = Polynomial.fit(x, np.asarray(y, dtype=np.float64), degree).convert().coef
    coefficients[: len(found)] = found
    return coefficients, condition
