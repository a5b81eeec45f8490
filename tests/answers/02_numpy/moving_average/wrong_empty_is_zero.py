"""An empty window has the mean 0.

The learner must see:
"only the three windows that hold the 6 have a mean"
"""

import numpy as np


def moving_average(values, window):
    ahead = (window - 1) // 2
    n = len(values)
    there = ~np.isnan(values)
    kernel = np.ones(window)
    sums = np.convolve(np.where(there, values, 0).astype(float), kernel)[ahead : ahead + n]
    counts = np.convolve(there, kernel)[ahead : ahead + n]
    return values.astype(float) if window == 1 else sums / np.maximum(counts, 1)
