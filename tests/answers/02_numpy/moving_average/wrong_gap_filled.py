"""Gaps are filled by interpolation first.

The learner must see:
"the gap was filled first, with a guess"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    if window == 1:
        return values.astype(float)
    values = values.astype(float)
    there = np.flatnonzero(~np.isnan(values))
    values = np.interp(np.arange(n), there, values[there])
    ahead = (window - 1) // 2
    kernel = np.ones(window)
    sums = np.convolve(values, kernel)[ahead : ahead + n]
    return sums / np.convolve(np.ones(n), kernel)[ahead : ahead + n]
