"""np.correlate of a padded series; NaN is set where nothing was counted."""

import numpy as np


def moving_average(values, window):
    ends = window // 2, (window - 1) // 2
    there = np.pad((values == values).astype(float), ends)
    numbers = np.pad(np.nan_to_num(values.astype(float)), ends)
    counts = np.correlate(there, np.ones(window), mode="valid").round()
    sums = np.correlate(numbers, np.ones(window), mode="valid")
    sums[counts == 0] = np.nan
    counts[counts == 0] = 1
    return sums / counts
