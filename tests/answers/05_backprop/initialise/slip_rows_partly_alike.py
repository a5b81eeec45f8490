"""A twentieth of each row is one number: the spread is right, the draws are not independent.

The learner must see:
"means of each"
"""

import numpy as np


def he(inputs, outputs, rng):
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs, outputs, rng):
    variance = 2 / (inputs + outputs)
    rows = rng.normal(0, np.sqrt(0.05 * variance), (inputs, 1))
    return rows - rows.mean() + rng.normal(0, np.sqrt(0.95 * variance), (inputs, outputs))
