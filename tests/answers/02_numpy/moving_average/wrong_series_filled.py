"""NaN is replaced in the caller's own series.

The learner must see:
"the series belongs to the caller, but is [4.0, 0.0, 7.0, 1.0] now"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    values = np.asarray(values, dtype=float)
    there = ~np.isnan(values)
    if window > 1:
        values[~there] = 0
    ahead = (window - 1) // 2
    sums = np.convolve(values, np.ones(window))[ahead : ahead + n]
    counts = np.convolve(there, np.ones(window))[ahead : ahead + n]
    with np.errstate(invalid="ignore"):
        return sums / counts
