"""One half of the weights is the other, turned.

The learner must see:
"Some were copied, mirrored or rounded."
"""

import numpy as np


def he(inputs, outputs, rng):
    w = rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))
    w[inputs // 2 : inputs // 2 * 2] = -w[: inputs // 2]
    return w


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
