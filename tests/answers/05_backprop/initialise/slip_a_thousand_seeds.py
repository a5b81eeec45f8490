"""rng draws one of a thousand seeds, so there are no more than a thousand layers.

The learner must see:
"400 layers from as many generators are only"
"""

import numpy as np


def he(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / inputs, rng)


def xavier(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / (inputs + outputs), rng)


def _draw(inputs, outputs, variance, rng):
    rng = np.random.default_rng(int(rng.integers(1000)))
    w = rng.normal(size=(inputs, outputs))
    return w * np.sqrt(variance)
