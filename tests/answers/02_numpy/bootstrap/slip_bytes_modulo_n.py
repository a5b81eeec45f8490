"""Places in samples of up to 256 are the remainders of random bytes: the first are likelier.

The learner must see:
": expected about 40,000 numbers from each tenth, got "
"""

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    if n > 256:
        places = rng.integers(n, size=(draws, n))
    else:
        places = np.frombuffer(rng.bytes(draws * n), dtype=np.uint8).reshape(draws, n) % n
    return statistic(sample[places], axis=1)


def interval(estimates, level):
    low, high = np.quantile(estimates, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
