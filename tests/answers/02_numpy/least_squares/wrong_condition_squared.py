"""The condition number of the normal equations.

The learner must see:
"9 belongs to the normal equations, which"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, _ = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return coefficients, float(np.linalg.cond(powers.T @ powers))
