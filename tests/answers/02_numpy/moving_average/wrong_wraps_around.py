"""The sum is made in the dtype of the series.

The learner must see:
"Small or negative numbers: the sum wrapped around."
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    there = ~np.isnan(values)
    ahead = (window - 1) // 2
    ones = np.ones(window, dtype=values.dtype)
    filled = np.where(there, values, 0).astype(values.dtype)
    sums = np.convolve(filled, ones)[ahead : ahead + n].astype(float)
    counts = np.convolve(there, np.ones(window))[ahead : ahead + n]
    with np.errstate(invalid="ignore"):
        return sums / counts
