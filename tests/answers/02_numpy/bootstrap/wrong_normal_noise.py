"""A parametric bootstrap: drawn from a normal curve.

The learner must see:
"from a curve fitted to it"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    rows = rng.normal(sample.mean(), sample.std(), size=(draws, len(sample)))
    return statistic(rows, axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
