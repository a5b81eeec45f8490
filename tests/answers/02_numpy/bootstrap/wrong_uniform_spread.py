"""Ends by minimum and maximum: right for even estimates, wrong for skewed ones.

The learner must see:
"the middle 80% of the squares of 0 to 100: expected 100 to 8100"
"""


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    return statistic(sample[rng.integers(n, size=(draws, n))], axis=1)


def interval(estimates, level):
    low, high = float(estimates.min()), float(estimates.max())
    outside = (1 - level) / 2 * (high - low)
    return low + outside, high - outside
