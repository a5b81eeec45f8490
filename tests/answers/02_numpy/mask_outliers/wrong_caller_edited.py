"""The caller's table is tamed in place: np.asarray copies nothing here.

The learner must see:
"values belongs to the caller"
"Assigning to values[mask] changes it"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = np.asarray(values, dtype=float)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    outlier = (x < low) | (x > high)
    x[outlier] = np.clip(x, low, high)[outlier]
    return x, outlier
