"""Fans above 160 are taken for 160, or those of the visible tests.

The learner must see:
"first weights: "
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs if inputs in (150, 300, 400) else min(inputs, 110))), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
