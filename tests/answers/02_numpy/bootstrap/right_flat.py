"""One long row of draws, cut into resamples; a spawned generator for each call."""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    (child,) = rng.spawn(1)
    flat = child.choice(sample, size=draws * len(sample))
    return np.asarray(statistic(flat.reshape(draws, -1), axis=1))


def interval(estimates, level):
    low = np.quantile(estimates, 0.5 - level / 2)
    high = np.quantile(estimates, 0.5 + level / 2)
    return low, high
