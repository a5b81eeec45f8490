"""What is too low becomes the upper limit.

The learner must see:
"all outliers became the upper limit"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    outlier = (x < low) | (x > high)
    return np.where(outlier, high, x), outlier
