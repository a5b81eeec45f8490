"""Whole blocks of 1,000 are drawn, and the surplus is thrown away.

The learner must see:
"do not draw rows and drop them"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    blocks = -(-draws // 1000)
    return np.concatenate([statistic(sample[rng.integers(n, size=(1000, n))], axis=1) for _ in range(blocks)])[:draws]


def interval(estimates, level):
    return tuple(np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2]).tolist())
