"""xavier halves the sum of inputs and outputs in whole numbers.

The learner must see:
"with 5 inputs and 4 outputs"
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(1 / ((inputs + outputs) // 2)), (inputs, outputs))
