"""lstsq, but of the normal equations.

The learner must see:
"or the normal equations, which square the condition number"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    if len(np.unique(x)) <= degree or np.linalg.cond(powers) > 1e12:
        raise ValueError
    condition = float(np.linalg.cond(powers))
    return np.linalg.lstsq(powers.T @ powers, powers.T @ y)[0], condition
