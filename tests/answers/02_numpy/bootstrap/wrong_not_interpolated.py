"""The ends are always estimates themselves.

The learner must see:
"0 and 10 are estimates themselves, not interpolated"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside], method="nearest"))
