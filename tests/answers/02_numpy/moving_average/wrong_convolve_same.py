"""mode="same" with a window that is longer than the series.

The learner must see:
"More: np.convolve's 'same' is as "
"""

import numpy as np


def moving_average(values, window):
    values = values.astype(float)
    there = ~np.isnan(values)
    sums = np.convolve(np.where(there, values, 0), np.ones(window), mode="same")
    counts = np.convolve(there, np.ones(window), mode="same")
    with np.errstate(invalid="ignore"):
        return sums / counts
