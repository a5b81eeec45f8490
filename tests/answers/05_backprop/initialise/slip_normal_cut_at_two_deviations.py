"""Normal draws beyond two deviations are drawn again: what is left is not normal.

The learner must see:
"but 3 for normal draws, and 1.8 for uniform ones"
"""

import numpy as np


def he(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / inputs, rng)


def xavier(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / (inputs + outputs), rng)


def _draw(inputs, outputs, variance, rng):
    w = rng.normal(size=(inputs, outputs))
    while (far := np.abs(w) > 2).any():
        w[far] = rng.normal(size=far.sum())
    w /= 0.8796
    return w * np.sqrt(variance)
