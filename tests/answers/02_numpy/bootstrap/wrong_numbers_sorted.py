"""Each resample is sorted, by size.

The learner must see:
"the numbers of each resample are sorted by size"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    rows = sample[rng.integers(n, size=(draws, n))]
    rows.sort(axis=1)
    return statistic(rows, axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
