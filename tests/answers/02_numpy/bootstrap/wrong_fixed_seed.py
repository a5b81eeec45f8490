"""A generator of its own, with a fixed seed.

The learner must see:
"generators with different seeds gave the same estimates: the seed is fixed inside"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    rng = np.random.default_rng(42)
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
