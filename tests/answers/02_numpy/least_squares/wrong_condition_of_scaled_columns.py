"""The condition number of columns of length one.

The learner must see:
"1 belongs to columns that were scaled"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, _ = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return coefficients, float(np.linalg.cond(powers / np.linalg.norm(powers, axis=0)))
