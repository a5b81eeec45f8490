"""Uniform numbers, whose limit is the root of three variances; no normal draws."""

import numpy as np


def _uniform(variance, shape, rng):
    limit = (3 * variance) ** 0.5
    return rng.uniform(-limit, limit, shape)


def he(inputs, outputs, rng):
    return _uniform(2 / inputs, (inputs, outputs), rng)


def xavier(inputs, outputs, rng):
    return _uniform(2 / (inputs + outputs), (inputs, outputs), rng)
