"""Standard normal weights.

The learner must see:
"A standard normal was not scaled at all."
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(size=(inputs, outputs))
