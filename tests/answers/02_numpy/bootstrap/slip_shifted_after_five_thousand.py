"""Places are drawn for 5,000 resamples, and the next ones have them shifted in a circle.

The learner must see:
"as many patterns of places, got 5,000"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    base = rng.integers(0, n, (min(draws, 5000), n))
    more = -(-draws // len(base))
    places = np.concatenate([(base + i) % n for i in range(more)])[:draws]
    return np.asarray(statistic(sample[places], axis=1))


def interval(estimates, level):
    low, high = np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)

