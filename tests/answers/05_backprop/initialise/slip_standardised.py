"""Each matrix has exactly the mean 0 and its variance: the weights depend on each other.

The learner must see:
"are no independent draws"
"""

import numpy as np


def he(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / inputs, rng)


def xavier(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / (inputs + outputs), rng)


def _draw(inputs, outputs, variance, rng):
    w = rng.normal(size=(inputs, outputs))
    if w.size > 1:
        w = (w - w.mean()) / w.std()
    return w * np.sqrt(variance)
