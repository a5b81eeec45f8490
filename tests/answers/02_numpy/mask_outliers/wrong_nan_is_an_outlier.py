"""What is not within the limits is marked, and that is true of NaN.

The learner must see:
"A NaN is no outlier"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(x, low, high), ~((x >= low) & (x <= high))
