"""Both are He.

The learner must see:
"That is 2 / inputs, He's choice for ReLU."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))
