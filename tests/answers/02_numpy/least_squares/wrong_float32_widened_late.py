"""The powers are taken in float32, and widened when it is too late.

The learner must see:
"Squares that were computed in float32 have 7 digits"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    x = x.astype(float) if x.dtype.kind in "iu" else x
    powers = np.stack([x**j for j in range(degree + 1)], axis=1).astype(float)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return coefficients, float(singular[0] / singular[-1])
