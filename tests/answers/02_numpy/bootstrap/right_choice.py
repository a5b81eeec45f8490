"""rng.choice with a shape; np.percentile for the ends."""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    return statistic(rng.choice(sample, size=(draws, len(sample)), replace=True), axis=1)


def interval(estimates, level):
    return tuple(np.percentile(estimates, [50 - 50 * level, 50 + 50 * level]).tolist())
