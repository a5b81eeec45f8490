"""The condition number in another norm.

The learner must see:
"3.333 uses the Frobenius norm"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, _ = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    size, inverse = np.linalg.norm(powers), np.linalg.norm(np.linalg.pinv(powers))
    return coefficients, float(size * inverse)
