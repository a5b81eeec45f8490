"""A big-endian array of float64 is copied, and stays big-endian.

The learner must see:
">f8"
"""

import numpy as np


def mask_outliers(values: np.ndarray, k: float = 1.5) -> tuple[np.ndarray, np.ndarray]:
    x = values.copy() if np.issubdtype(values.dtype, np.float64) else values.astype(np.float64)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    d = k * (q3 - q1)
    low, high = q1 - d, q3 + d
    outlier = (x < low) | (x > high)
    x[outlier] = np.where(x < low, low, high)[outlier]
    return x, outlier
