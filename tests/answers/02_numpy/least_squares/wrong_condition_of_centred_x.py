"""The condition number of the powers of x - x.mean().

The learner must see:
"3: x was moved to its mean first"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, _ = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return coefficients, float(np.linalg.cond(np.vander(x - x.mean(), degree + 1)))
