"""numpy's global generator is seeded with a number from rng: the caller's own chance is lost.

The learner must see:
"numpy's global generator was seeded or drawn from"
"""

import numpy as np


def he(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / inputs, rng)


def xavier(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / (inputs + outputs), rng)


def _draw(inputs, outputs, variance, rng):
    np.random.seed(int(rng.integers(2**32)))
    w = np.random.normal(size=(inputs, outputs))
    return w * np.sqrt(variance)
