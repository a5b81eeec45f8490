"""The mean at a missing place is set to NaN, although there are numbers around it.

The learner must see:
"1 of 7 means are NaN, but every window holds a number"
"""

import numpy as np


def moving_average(values, window):
    ahead = (window - 1) // 2
    n = len(values)
    there = ~np.isnan(values)
    kernel = np.ones(window)
    sums = np.convolve(np.where(there, values, 0).astype(float), kernel)[ahead : ahead + n]
    counts = np.convolve(there, kernel)[ahead : ahead + n]
    with np.errstate(invalid="ignore"):
        return np.where(there, sums / counts, np.nan)
