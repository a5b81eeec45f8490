"""axis=0: the statistic is taken across the resamples.

The learner must see:
"axis=0 takes the statistic across the resamples."
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=0)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
