"""The coefficients are rounded to 6 digits, as the example does.

The learner must see:
"The coefficients were rounded, and x**2 is 4 million"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    matrix = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, _, s = np.linalg.lstsq(matrix, y.astype(float), rcond=0)
    if s[-1] == 0 or s[0] / s[-1] > 1e12:
        raise ValueError("ill conditioned")
    return coefficients.round(6), float(s[0] / s[-1])
