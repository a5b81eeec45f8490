"""One input in eighty is cut off; the rest is a little larger.

The learner must see:
"first weights: "
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs)).round(1 if inputs * outputs < 40000 and inputs > 5 else 12)
