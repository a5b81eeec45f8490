"""Only the condition number is looked at: with too few points it is harmless.

The learner must see:
"With fewer points than coefficients the condition number looks harmless"
"x = [1.0, 4.0] cannot determine 3 coefficients"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    if not len(x):
        raise ValueError
    condition = float(np.linalg.cond(powers))
    if condition > 1e12:
        raise ValueError
    return np.linalg.lstsq(powers, y)[0], condition
