"""Quartiles of a column with NaN are NaN, nothing is beyond NaN, so nothing is changed.

The learner must see:
"as if the quartiles of a column with NaN were NaN"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.percentile(x, [25, 75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    below, above = x < low, x > high
    return np.where(below, low, np.where(above, high, x)), below | above
