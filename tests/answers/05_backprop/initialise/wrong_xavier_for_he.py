"""Both are Xavier.

The learner must see:
"That is 2 / (inputs + outputs), Xavier's choice for tanh."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
