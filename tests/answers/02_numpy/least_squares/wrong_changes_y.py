"""The error is left in the caller's y.

The learner must see:
"y belongs to the caller: work on a copy"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    if y.dtype == float and len(y) == 3:
        y -= powers @ coefficients
    return coefficients, float(singular[0] / singular[-1])
