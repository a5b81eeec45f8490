"""The limit is held against the square of the condition number.

The learner must see:
"the condition number squared is above 1e12"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError("too few")
    if (singular[0] / singular[-1]) ** 2 > 1e12:
        raise ValueError("the condition number squared is above 1e12")
    return coefficients, float(singular[0] / singular[-1])
