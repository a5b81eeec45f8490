"""Coefficients below 1e-9 become 0, as if all y were large.

The learner must see:
"got [0.0"
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
    scale = np.linalg.norm(matrix, axis=0)
    coefficients = np.linalg.lstsq(matrix / scale, y, rcond=1e-15)[0] / scale
    coefficients[np.abs(coefficients) < 1e-9] = 0
    return coefficients, float(condition)
