"""Outliers become NaN.

The learner must see:
"outliers became NaN instead of a limit"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    outlier = (x < low) | (x > high)
    x[outlier] = np.nan
    return x, outlier
