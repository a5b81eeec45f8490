"""No column of ones.

The learner must see:
"These belong to a curve through the origin: the intercept needs a column of ones"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = x.astype(float)[:, np.newaxis] ** np.arange(1, degree + 1)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank < degree:
        raise ValueError
    return coefficients, float(singular[0] / singular[-1])
