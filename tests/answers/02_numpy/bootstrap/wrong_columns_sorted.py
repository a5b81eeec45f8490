"""The places are sorted along the wrong axis, so that the first resample has the smallest.

The learner must see:
"the resamples are sorted by place in the sample, column by column"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    places = np.sort(rng.integers(n, size=(draws, n)), axis=0)
    return statistic(sample[places], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
