"""np.percentile is given a share.

The learner must see:
"0.05 to 0.95: in a"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.percentile(estimates, [outside, 1 - outside]))
