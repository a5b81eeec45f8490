"""A missing number is summed as 0, and counted.

The learner must see:
"[2.667, 3.333, 4.333]: the gap was counted as "
"""

import numpy as np


def moving_average(values, window):
    ahead = (window - 1) // 2
    n = len(values)
    kernel = np.ones(window)
    sums = np.convolve(np.nan_to_num(values.astype(float)), kernel)[ahead : ahead + n]
    counts = np.convolve(np.ones(n), kernel)[ahead : ahead + n]
    means = sums / counts
    means[np.isnan(values)] = np.nan if window == 1 else means[np.isnan(values)]
    return means
