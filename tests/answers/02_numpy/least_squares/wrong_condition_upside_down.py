"""The smallest singular value divided by the largest.

The learner must see:
"0.333 is the smallest singular value"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return coefficients, float(singular[-1] / singular[0])
