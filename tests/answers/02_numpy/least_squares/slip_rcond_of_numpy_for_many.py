"""lstsq's own rcond grows with the number of points, and drops a singular value that counts.

The learner must see:
"8,000 points lie on 3 - 4x"
"""

import numpy as np


def fit_polynomial(x: np.ndarray, y: np.ndarray, degree: int) -> tuple[np.ndarray, float]:
    x, y = x.astype(np.float64), y.astype(np.float64)
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    matrix = np.vander(x, degree + 1, increasing=True)
    condition = np.linalg.cond(matrix)
    if not condition <= 1e12:
        raise ValueError("the powers of x are too much alike")
    coefficients = np.linalg.lstsq(matrix, y, rcond=None)[0]
    return coefficients, float(condition)
