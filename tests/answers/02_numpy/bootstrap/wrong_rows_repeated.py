"""The same 2,500 rows serve again and again.

The learner must see:
"the same rows are used more than once"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    base = rng.integers(n, size=(min(draws, 2500), n))
    rows = np.resize(base, (draws, n))
    return statistic(sample[rows], axis=1)


def interval(estimates, level):
    return tuple(np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2]).tolist())
