"""Draws are clipped at three standard deviations.

The learner must see:
"normal draws have no end"
"""

import numpy as np


def he(inputs, outputs, rng):
    deviation = np.sqrt(2 / inputs)
    return rng.normal(0, deviation, (inputs, outputs)).clip(-3 * deviation, 3 * deviation)


def xavier(inputs, outputs, rng):
    deviation = np.sqrt(2 / (inputs + outputs))
    return rng.normal(0, deviation, (inputs, outputs)).clip(-3 * deviation, 3 * deviation)
