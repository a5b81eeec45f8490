"""The same in xavier.

The learner must see:
"expected a variance of about 0.00364"
"take its root."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, 2 / (inputs + outputs), (inputs, outputs))
