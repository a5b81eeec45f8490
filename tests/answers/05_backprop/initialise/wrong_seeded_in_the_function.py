"""A generator of its own, always the same.

The learner must see:
"other generators gave the same weights"
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return np.random.default_rng(0).normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
