"""Quartiles of a column with NaN are NaN, and with them all that is clipped.

The learner must see:
"got nan: the NaN has spread to quartiles"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.quantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(x, low, high), (x < low) | (x > high)
