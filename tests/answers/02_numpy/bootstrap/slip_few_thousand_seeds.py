"""Each call seeds a generator of its own with one of 4,096 numbers.

The learner must see:
"['different resamples in 2,000 calls with one generator'] is 1"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    own = np.random.default_rng(rng.integers(2**12))
    return statistic(own.choice(sample, size=(draws, len(sample))), axis=1)


def interval(estimates, level):
    low, high = np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
