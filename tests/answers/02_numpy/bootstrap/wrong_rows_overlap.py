"""The rows are windows on one line of random places.

The learner must see:
"rows that overlap on one line of places are not independent"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    line = rng.integers(n, size=draws + n - 1)
    places = np.lib.stride_tricks.sliding_window_view(line, n)
    return statistic(sample[places], axis=1)


def interval(estimates, level):
    low, high = np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)

