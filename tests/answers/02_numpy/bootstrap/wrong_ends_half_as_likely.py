"""Fractions are rounded to places.

The learner must see:
"Half as many at both "
"ends: fractions were rounded to places"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    places = np.rint(rng.random((draws, n)) * (n - 1)).astype(int)
    return statistic(sample[places], axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
