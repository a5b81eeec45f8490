"""Uniform numbers from 0.

The learner must see:
"expected the mean 0, got"
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.uniform(0, np.sqrt(12 * 2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
