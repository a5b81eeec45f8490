"""A Python loop over the resamples, with the statistic of each.

The learner must see:
"There is a loop over the resamples"
"drawing 2,000 resamples in a Python loop takes"
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
