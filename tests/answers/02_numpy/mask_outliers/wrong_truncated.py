"""Limits are written into a copy with the dtype of the caller's table.

The learner must see:
"the limits lost their fraction: integers have none"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    q1, q3 = np.nanquantile(values, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    outlier = (values < low) | (values > high)
    tamed = values.copy()
    tamed[outlier] = np.clip(values, low, high)[outlier]
    return tamed.astype(float), outlier
