"""95 % whatever is asked.

The learner must see:
"2.5 to 97.5: the level is an"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    return tuple(np.percentile(estimates, [2.5, 97.5]))
