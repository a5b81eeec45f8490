"""Uniform fractions cut down to places, and one array made for the dtype of the first estimate."""

import math

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    places = np.floor(rng.random(size=(draws, n)) * n).astype(np.intp)
    first = statistic(sample[places[:1]], axis=1)
    estimates = np.empty(draws, dtype=first.dtype)
    estimates[:1] = first
    if draws > 1:
        estimates[1:] = statistic(sample[places[1:]], axis=1)
    return estimates


def interval(estimates, level):
    ranked = sorted(estimates.tolist())

    def at(share):
        place = share * (len(ranked) - 1)
        below = min(math.floor(place), len(ranked) - 1)
        above = min(below + 1, len(ranked) - 1)
        return ranked[below] + (place - below) * (ranked[above] - ranked[below])

    return at((1 - level) / 2), at((1 + level) / 2)
