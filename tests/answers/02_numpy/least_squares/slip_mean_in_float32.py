"""For degree 0 the mean is taken before float32 is widened.

The learner must see:
"fit_polynomial(…): the points lie on ["
"""

import numpy as np


def fit_polynomial(x: np.ndarray, y: np.ndarray, degree: int) -> tuple[np.ndarray, float]:
    x, y = x.astype(np.float64), np.asarray(y)
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    if degree == 0:
        return np.array([y.mean()], dtype=np.float64), 1.0
    y = y.astype(np.float64)
    matrix = np.vander(x, degree + 1, increasing=True)
    condition = np.linalg.cond(matrix)
    if not condition <= 1e12:
        raise ValueError("the powers of x are too much alike")
    scale = np.linalg.norm(matrix, axis=0)
    coefficients = np.linalg.lstsq(matrix / scale, y, rcond=1e-15)[0] / scale
    return coefficients, float(condition)
