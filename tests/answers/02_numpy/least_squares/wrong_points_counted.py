"""Points are counted, not different x; and the limit is checked with a division by zero.

The learner must see:
"cannot determine 2 coefficients"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    if len(x) <= degree:
        raise ValueError
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    condition = float(np.linalg.cond(powers))
    if len(np.unique(x)) > degree and condition > 1e12:
        raise ValueError
    return np.linalg.lstsq(powers, y)[0], condition
