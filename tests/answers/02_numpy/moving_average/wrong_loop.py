"""A Python loop with a numpy mean for each window.

The learner must see:
"over the windows, or a numpy function that is called for each"
"times as slow as summing a table of 2,000 x 11"
"""

import numpy as np


def moving_average(values, window):
    means = np.full(len(values), np.nan)
    for i in range(len(values)):
        part = values[max(0, i - window // 2) : i + (window - 1) // 2 + 1].astype(float)
        if not np.isnan(part).all():
            means[i] = np.nanmean(part)
    return means
