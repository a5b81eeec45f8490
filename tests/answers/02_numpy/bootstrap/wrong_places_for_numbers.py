"""The statistic of the places, not of the numbers there.

The learner must see:
"Random places are not yet numbers"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(rng.integers(n, size=(draws, n)), axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
