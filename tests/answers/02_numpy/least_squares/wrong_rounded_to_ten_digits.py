"""Numbers are counted as different after they were rounded.

The learner must see:
"expected no error"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    x = x.astype(float)
    if len(np.unique(x.round(10))) <= degree:
        raise ValueError("too few different x")
    left, s, right = np.linalg.svd(np.vander(x, degree + 1, increasing=True), full_matrices=False)
    if not s[0] <= 1e12 * s[-1]:
        raise ValueError("condition above 1e12")
    return right.T @ ((left.T @ y) / s), float(s[0] / s[-1])
