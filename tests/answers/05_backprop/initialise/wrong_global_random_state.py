"""numpy's global state.

The learner must see:
"equal generators gave different weights: take all chance from rng."
"""

import numpy as np


def he(inputs, outputs, rng):
    return np.random.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
