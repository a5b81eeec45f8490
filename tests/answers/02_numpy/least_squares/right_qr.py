"""A QR decomposition, with np.linalg.cond beside it."""

import numpy as np


def fit_polynomial(x, y, degree):
    x = x.astype("f8")
    if len(set(x.tolist())) <= degree:
        raise ValueError(f"{degree + 1} different x are needed")
    powers = np.stack([x**j for j in range(degree + 1)], axis=1)
    condition = float(np.linalg.cond(powers))
    if not condition <= 1e12:
        raise ValueError(f"condition {condition:g}")
    q, r = np.linalg.qr(powers)
    return np.linalg.solve(r, q.T @ y.astype(float)), condition
