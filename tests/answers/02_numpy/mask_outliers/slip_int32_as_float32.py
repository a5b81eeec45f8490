"""Integers of up to 32 bits go through float32, which has 24.

The learner must see:
"is 671088"
"""

import numpy as np


def mask_outliers(values: np.ndarray, k: float = 1.5) -> tuple[np.ndarray, np.ndarray]:
    x = values.astype(np.float32 if values.dtype.kind in "iu" and values.dtype.itemsize <= 4 else np.float64).astype(np.float64)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    d = k * (q3 - q1)
    low, high = q1 - d, q3 + d
    outlier = (x < low) | (x > high)
    return np.clip(x, low, high), outlier
