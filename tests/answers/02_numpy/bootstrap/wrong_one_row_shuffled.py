"""One resample is drawn, and only shuffled for all the others.

The learner must see:
"a few rows were shuffled or repeated."
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    table = sample[rng.integers(n, size=(40, n))]
    return statistic(rng.permuted(table[rng.integers(40, size=draws)], axis=1), axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
