"""The numbers at the ends are repeated beyond them.

The learner must see:
"3 repeats the 4"
"""

import numpy as np


def moving_average(values, window):
    padded = np.pad(values.astype(float), (window // 2, (window - 1) // 2), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, window)
    there = ~np.isnan(windows)
    with np.errstate(invalid="ignore"):
        return np.where(there, windows, 0).sum(axis=1) / there.sum(axis=1)
