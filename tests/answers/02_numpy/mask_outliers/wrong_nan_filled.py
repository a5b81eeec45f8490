"""fmax and fmin prefer a limit to NaN, so what is unknown becomes a limit.

The learner must see:
"for nan in row 0 expected nan, got"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.fmin(np.fmax(x, low), high), (x < low) | (x > high)
