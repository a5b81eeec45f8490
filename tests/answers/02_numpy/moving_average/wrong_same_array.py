"""A window of one hands the caller's own array back.

The learner must see:
"expected a new array"
"""

import numpy as np


def moving_average(values, window):
    if window == 1:
        return np.asarray(values, dtype=float)
    n = len(values)
    there = ~np.isnan(values)
    ahead = (window - 1) // 2
    sums = np.convolve(np.where(there, values, 0).astype(float), np.ones(window))
    counts = np.convolve(there, np.ones(window))
    with np.errstate(invalid="ignore"):
        return (sums / counts)[ahead : ahead + n]
