"""Mean and standard deviation of the estimates, as if they were normal.

The learner must see:
"the middle 90% of 0.0, 0.1, ... 100.0 leave out 5% at each end: expected 5 to 95"
"""

from statistics import NormalDist


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    z = NormalDist().inv_cdf((1 + level) / 2)
    return estimates.mean() - z * estimates.std(), estimates.mean() + z * estimates.std()
