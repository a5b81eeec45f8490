"""integers(n - 1): the last number is never drawn.

The learner must see:
"A 0 at the end: the upper end of integers is exclusive"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(max(n - 1, 1), size=(draws, n))], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
