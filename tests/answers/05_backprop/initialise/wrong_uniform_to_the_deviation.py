"""Uniform numbers up to the deviation.

The learner must see:
"Uniform numbers from -a to a have the variance a ** 2 / 3."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.uniform(-np.sqrt(2 / inputs), np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
