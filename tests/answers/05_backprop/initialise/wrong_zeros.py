"""All weights 0.

The learner must see:
"All are equal: then all units of a layer learn the same forever."
"""

import numpy as np


def he(inputs, outputs, rng):
    return np.zeros((inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
