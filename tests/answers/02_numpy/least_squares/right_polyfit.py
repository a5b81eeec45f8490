"""np.polyfit, turned round; the condition from the singular values."""

import numpy as np


def fit_polynomial(x, y, degree):
    x, y = x.astype(float), y.astype(float)
    if np.unique(x).size <= degree:
        raise ValueError
    singular = np.linalg.svd(np.vander(x, degree + 1), compute_uv=False)
    if singular.min() * 1e12 < singular.max():
        raise ValueError
    return np.polyfit(x, y, degree)[::-1], (singular.max() / singular.min()).item()
