"""Uniform fractions cut down to places, in a preallocated array of floats."""

import math

import numpy as np


def bootstrap(sample, statistic, draws, rng):
    n = len(sample)
    places = np.floor(rng.random(size=(draws, n)) * n).astype(np.intp)
    estimates = np.empty(draws, dtype=float)
    estimates[:] = statistic(sample.astype(float)[places], axis=1)
    return estimates


def interval(estimates, level):
    ranked = sorted(estimates.tolist())

    def at(share):
        place = share * (len(ranked) - 1)
        below = min(math.floor(place), len(ranked) - 1)
        above = min(below + 1, len(ranked) - 1)
        return ranked[below] + (place - below) * (ranked[above] - ranked[below])

    return at((1 - level) / 2), at((1 + level) / 2)
