"""Means are stored in the dtype of the series.

The learner must see:
"Whole numbers: means were "
"stored in the dtype of the series"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    there = ~np.isnan(values)
    ahead = (window - 1) // 2
    sums = np.convolve(np.where(there, values, 0).astype(float), np.ones(window))
    counts = np.convolve(there, np.ones(window))
    means = np.empty_like(values)
    with np.errstate(invalid="ignore"):
        means[:] = (sums / counts)[ahead : ahead + n]
    return means.astype(float)
