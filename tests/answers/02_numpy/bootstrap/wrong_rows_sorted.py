"""Each resample is sorted, by where its numbers are in the sample.

The learner must see:
"the numbers of each resample are sorted by place in the sample"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    places = np.sort(rng.integers(n, size=(draws, n)), axis=1)
    return statistic(sample[places], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
