"""NaN is replaced by 0 before the quartiles are taken.

The learner must see:
"NaN counted as 0"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.quantile(np.nan_to_num(x), [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(x, low, high), (x < low) | (x > high)
