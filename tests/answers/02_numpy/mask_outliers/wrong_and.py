"""`or` for |: one truth value is asked of a whole array.

The learner must see:
"`and`, `or`, `not` and `if` need one True or False for all; & and | work on each element"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(x, low, high), x < low or x > high
