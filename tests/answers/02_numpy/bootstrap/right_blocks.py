"""Block by block, so that memory stays small; the ends from the sorted estimates by np.interp."""

import numpy as np

ROWS = 256


def bootstrap(sample, statistic, draws, rng):
    n = sample.size
    parts = []
    for start in range(0, draws, ROWS):
        rows = min(ROWS, draws - start)
        parts.append(statistic(np.take(sample, rng.integers(0, n, (rows, n))), axis=1))
    return np.concatenate(parts)


def interval(estimates, level):
    ranked = np.sort(estimates)
    last = len(ranked) - 1
    places = np.arange(last + 1)
    tail = (1 - level) / 2
    return np.interp(tail * last, places, ranked), np.interp((1 - tail) * last, places, ranked)
