"""numpy drops the highest coefficients where they are 0.

The learner must see:
"The last ones are 0 and were dropped"
"""

import numpy as np
from numpy.polynomial import Polynomial


def fit_polynomial(x, y, degree):
    x, y = x.astype(float), y.astype(float)
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    condition = float(np.linalg.cond(np.vander(x, degree + 1)))
    if not condition <= 1e12:
        raise ValueError("condition above 1e12")
    return Polynomial.fit(x, y, degree).convert().coef, condition
