"""The estimates are stored in float32.

The learner must see:
"expected the same dtype, got float32"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1).astype(np.float32)


def interval(estimates, level):
    return tuple(np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2]).tolist())
