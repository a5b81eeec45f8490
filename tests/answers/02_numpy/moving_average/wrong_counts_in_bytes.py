"""Numbers are counted in bytes.

The learner must see:
"a byte cannot count more than 255"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    window = min(window, 2 * n)
    there = ~np.isnan(values)
    filled = np.where(there, values, 0).astype(np.float64)
    after = (window - 1) // 2
    total = np.convolve(filled, np.ones(window))[after : after + n]
    count = np.convolve(there.view(np.uint8), np.ones(window, np.uint8))[after : after + n]
    with np.errstate(invalid="ignore", divide="ignore"):
        return total / count
