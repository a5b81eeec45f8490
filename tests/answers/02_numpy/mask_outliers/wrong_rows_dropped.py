"""Rows with a NaN are dropped.

The learner must see:
"No row is dropped, not even one with NaN"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    x = x[~np.isnan(x).any(axis=1)]
    q1, q3 = np.quantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(x, low, high), (x < low) | (x > high)
