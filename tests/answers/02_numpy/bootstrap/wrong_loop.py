"""A Python loop over the resamples, with the statistic of each.

The learner must see:
"there is a loop over the resamples"
"times as slow as 500 x 30 random numbers and their means"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    estimates = []
    for _ in range(draws):
        rows = rng.choice(sample, size=n)[np.newaxis]
        estimates.append(statistic(rows, axis=1)[0])
    return np.array(estimates)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
