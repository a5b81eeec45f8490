"""The formula of the textbook, with an inverse.

The learner must see:
"These come from the normal equations, which square the condition number"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    if len(np.unique(x)) <= degree or np.linalg.cond(powers) > 1e12:
        raise ValueError
    return np.linalg.inv(powers.T @ powers) @ powers.T @ y, float(np.linalg.cond(powers))
