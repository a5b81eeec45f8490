"""A new generator for each call.

The learner must see:
"two generators with the same seed gave different estimates"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    rng = np.random.default_rng()
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
