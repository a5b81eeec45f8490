"""Each weight is drawn by a call of its own.

The learner must see:
"times as slow as the reference on the large input of first_weights"
"""

import numpy as np


def he(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / inputs, rng)


def xavier(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / (inputs + outputs), rng)


def _draw(inputs, outputs, variance, rng):
    w = np.array([[rng.normal() for _ in range(outputs)] for _ in range(inputs)])
    return w * np.sqrt(variance)
