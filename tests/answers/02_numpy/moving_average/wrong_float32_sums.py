"""float32 stays float32 until the end.

The learner must see:
"7 digits, and 2^24 + 1 is 2^24 again"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    if values.dtype != np.float32:
        values = values.astype(float)
    there = ~np.isnan(values)
    ahead = (window - 1) // 2
    ones = np.ones(window, dtype=values.dtype)
    sums = np.convolve(np.where(there, values, 0).astype(values.dtype), ones)[ahead : ahead + n]
    counts = np.convolve(there, np.ones(window))[ahead : ahead + n]
    with np.errstate(invalid="ignore"):
        return sums.astype(float) / counts
