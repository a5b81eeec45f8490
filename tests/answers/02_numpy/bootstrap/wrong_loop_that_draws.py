"""A Python loop draws the resamples; only the statistic is vectorised.

The learner must see:
"there is a loop over the resamples"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    rows = [sample[rng.integers(n, size=n)] for _ in range(draws)]
    return statistic(np.array(rows), axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
