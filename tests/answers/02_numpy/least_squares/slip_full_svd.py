"""The SVD is the full one: n times n numbers for n points.

The learner must see:
"fit_polynomial(…): MemoryError, at line"
"""

import numpy as np


def fit_polynomial(x: np.ndarray, y: np.ndarray, degree: int) -> tuple[np.ndarray, float]:
    x, y = x.astype(np.float64), y.astype(np.float64)
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    u, s, vt = np.linalg.svd(np.vander(x, degree + 1, increasing=True))
    if not s[0] <= 1e12 * s[-1]:
        raise ValueError("the powers of x are too much alike")
    return vt.T @ ((u.T @ y)[: degree + 1] / s), float(s[0] / s[-1])
