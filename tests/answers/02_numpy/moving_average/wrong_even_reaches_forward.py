"""An even window reaches one further ahead.

The learner must see:
"5 is the mean of places 1 to 4, one before and two after"
"""

import numpy as np


def moving_average(values, window):
    values = values.astype(float)
    there = ~np.isnan(values)
    ahead = window // 2
    kernel = np.ones(window)
    sums = np.convolve(np.where(there, values, 0), kernel)[ahead : ahead + len(values)]
    counts = np.convolve(there, kernel)[ahead : ahead + len(values)]
    with np.errstate(invalid="ignore"):
        return sums / counts
