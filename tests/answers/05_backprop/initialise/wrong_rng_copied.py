"""The generator is copied, so each layer gets the same weights.

The learner must see:
"two layers from one generator are equal"
"""

import copy

import numpy as np


def he(inputs, outputs, rng):
    return copy.deepcopy(rng).normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
