"""Estimates are stored in an array of the sample's dtype.

The learner must see:
"Fractions were lost in an array of the sample's dtype"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    estimates = np.empty(draws, dtype=sample.dtype)
    estimates[:] = statistic(sample[rng.integers(n, size=(draws, n))], axis=1)
    return estimates


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
