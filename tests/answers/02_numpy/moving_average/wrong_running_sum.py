"""Differences of a running sum.

The learner must see:
"A running sum, or a difference of cumsums, lost the"
"Sum each window anew"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    values = values.astype(float)
    there = ~np.isnan(values)
    sums = np.concatenate([[0], np.cumsum(np.where(there, values, 0))])
    counts = np.concatenate([[0], np.cumsum(there)])
    start = np.maximum(np.arange(n) - window // 2, 0)
    stop = np.minimum(np.arange(n) + (window - 1) // 2 + 1, n)
    with np.errstate(invalid="ignore"):
        return (sums[stop] - sums[start]) / (counts[stop] - counts[start])
