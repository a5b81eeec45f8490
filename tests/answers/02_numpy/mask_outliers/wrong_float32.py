"""Limits are calculated in float32, and widened at the end.

The learner must see:
"almost right, so digits were lost: float32 has 7 of them"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    q1, q3 = np.nanquantile(values, [0.25, 0.75], axis=0).astype(values.dtype)
    if values.dtype.kind in "iu":
        q1, q3 = np.quantile(values, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    outlier = (values < low) | (values > high)
    return np.clip(values, low, high).astype(float), outlier
