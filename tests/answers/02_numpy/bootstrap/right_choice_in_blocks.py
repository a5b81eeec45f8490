"""Generator.choice in growing blocks, and an interval by hand."""

from math import floor

import numpy as np


def blocks(draws):
    while draws > 0:
        yield min(draws, 5000)
        draws -= 5000


def bootstrap(sample, statistic, draws, rng):
    parts = [statistic(rng.choice(sample, (r, sample.size)), axis=1) for r in blocks(draws)]
    return np.concatenate(parts)


def interval(estimates, level):
    ordered = sorted(np.asarray(estimates).tolist())

    def at(share):
        place = share * (len(ordered) - 1)
        left = min(max(floor(place), 0), len(ordered) - 1)
        right = min(left + 1, len(ordered) - 1)
        return ordered[left] + (place - left) * (ordered[right] - ordered[left])

    return at(0.5 - level / 2), at(0.5 + level / 2)
