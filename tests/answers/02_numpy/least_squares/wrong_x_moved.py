"""x is moved to its mean in place, and the coefficients belong to the moved x.

The learner must see:
"the points lie on 1 + 2x: expected [1, 2], got"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    _, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    moved = np.vander(x - x.mean(), degree + 1, increasing=True)
    return np.linalg.lstsq(moved, y)[0], float(singular[0] / singular[-1])
