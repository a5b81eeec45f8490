"""The pseudo-inverse of the matrix itself."""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1)[:, ::-1]
    if len(x) <= degree or np.linalg.matrix_rank(powers, rtol=1e-12) <= degree:
        raise ValueError("the points do not settle the coefficients")
    return np.linalg.pinv(powers, rcond=1e-13) @ y, float(np.linalg.cond(powers))
