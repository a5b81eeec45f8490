"""1 / (inputs + outputs).

The learner must see:
"the mean of both is half of their sum."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(1 / (inputs + outputs)), (inputs, outputs))
