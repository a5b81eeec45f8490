"""A copy of the generator is drawn from.

The learner must see:
"two calls with one generator gave the same estimates"
"""

import copy

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    places = copy.deepcopy(rng).integers(n, size=(draws, n))
    return statistic(sample[places], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
