"""Copies of the sample are shuffled and dealt out: the resamples hang together.

The learner must see:
"were shuffled and dealt out"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    pool = rng.permutation(np.tile(np.arange(n), draws)).reshape(draws, n)
    return statistic(sample[pool], axis=1)


def interval(estimates, level):
    low, high = np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)

