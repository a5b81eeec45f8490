"""The statistic gets its axis by place, where functools.partial or a method may have another.

The learner must see:
"statistic(rows, axis=1): hand axis over by name, not by place"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    return statistic(rng.choice(sample, size=(draws, len(sample))), 1)


def interval(estimates, level):
    low, high = np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
