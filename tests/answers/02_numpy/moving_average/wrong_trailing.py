"""The window ends at its place.

The learner must see:
"4 in the second place: the window ends at its place"
"""

import numpy as np


def moving_average(values, window):
    padded = np.pad(values.astype(float), (window - 1, 0), constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, window)
    there = ~np.isnan(windows)
    with np.errstate(invalid="ignore"):
        return np.where(there, windows, 0).sum(axis=1) / there.sum(axis=1)
