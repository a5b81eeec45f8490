"""1 / inputs, which is for layers without ReLU.

The learner must see:
"That is 1 / inputs: ReLU lets only half of the power through."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(1 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
