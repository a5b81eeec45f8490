"""np.random.seed and np.random.choice: everybody's random state.

The learner must see:
"numpy's global random state was changed"
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    np.random.seed(rng.integers(2**31))
    return statistic(np.random.choice(sample, size=(draws, len(sample))), axis=1)


def interval(estimates, level):
    outside = (1 - level) / 2
    return tuple(np.quantile(estimates, [outside, 1 - outside]))
