"""normal is given the variance, and asks for the deviation.

The learner must see:
"The standard deviation is what the variance should be: take its root."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, 2 / inputs, (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
