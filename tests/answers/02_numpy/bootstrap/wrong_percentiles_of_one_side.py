"""Everything that lies outside is left out at either end.

The learner must see:
"10 to 90: 10% was left out at each end."
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    return tuple(np.quantile(estimates, [1 - level, level]))
