"""The rank by numpy's own limit.

The learner must see:
"By its default rcond, np.linalg.lstsq accepts this matrix"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y)
    if rank <= degree:
        raise ValueError
    return coefficients, float(singular[0] / singular[-1])
