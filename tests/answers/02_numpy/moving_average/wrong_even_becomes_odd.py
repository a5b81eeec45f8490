"""half = window // 2 to both sides: an even window has one place too many.

The learner must see:
"4.8 is"
"the mean of five places"
"""

import numpy as np


def moving_average(values, window):
    half = window // 2
    padded = np.pad(values.astype(float), half, constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half + 1)
    there = ~np.isnan(windows)
    with np.errstate(invalid="ignore"):
        return np.where(there, windows, 0).sum(axis=1) / there.sum(axis=1)
