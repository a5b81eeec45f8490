"""A running sum of NaN: all that follow are NaN.

The learner must see:
"of 7 means are NaN, but every window holds a number"
"in a running sum all that follow"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    sums = np.concatenate([[0], np.cumsum(values.astype(float))])
    start = np.maximum(np.arange(n) - window // 2, 0)
    stop = np.minimum(np.arange(n) + (window - 1) // 2 + 1, n)
    means = (sums[stop] - sums[start]) / (stop - start)
    return values.astype(float) if window == 1 else means
