"""The statistic is ignored: always the mean.

The learner must see:
"the statistic was never called"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return sample[rng.integers(n, size=(draws, n))].mean(axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
