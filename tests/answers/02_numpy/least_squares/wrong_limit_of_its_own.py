"""The limit is 3e12.

The learner must see:
"above 1e12: expected ValueError"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    matrix = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, _, s = np.linalg.lstsq(matrix, y.astype(float), rcond=0)
    if s[-1] == 0 or s[0] / s[-1] > 3e12:
        raise ValueError("ill conditioned")
    return coefficients, float(s[0] / s[-1])
