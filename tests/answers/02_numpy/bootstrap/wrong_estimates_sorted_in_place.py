"""The caller's estimates are sorted.

The learner must see:
"the estimates belong to the caller: estimates.sort() changes them"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    estimates.sort()
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
