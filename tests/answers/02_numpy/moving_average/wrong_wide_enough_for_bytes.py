"""Sums are made in four times the width of the dtype, but int64 has no wider one.

The learner must see:
"of three such numbers is too large for int64"
"""

import numpy as np


def moving_average(values, window):
    wider = {1: np.int32, 2: np.int64, 4: np.int64}
    if values.dtype.kind in "iu" and values.dtype.itemsize in wider:
        values = values.astype(wider[values.dtype.itemsize])
    elif values.dtype == np.float32:
        values = values.astype(float)
    there = ~np.isnan(values)
    before, after = window // 2, (window - 1) // 2

    def sums(numbers):
        padded = np.concatenate(
            [np.zeros(before, numbers.dtype), numbers, np.zeros(after, numbers.dtype)]
        )
        return np.lib.stride_tricks.sliding_window_view(padded, window).sum(axis=1)

    counts = sums(there.astype(int))
    kept = np.where(there, values, np.zeros(1, values.dtype))
    return np.where(counts == 0, np.nan, sums(kept) / np.maximum(counts, 1))
