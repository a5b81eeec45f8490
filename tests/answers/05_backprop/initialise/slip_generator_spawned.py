"""The weights come from a child of rng: however far rng has got, they are the same.

The learner must see:
"a generator gave the same weights before and after three draws of others"
"""

import numpy as np


def he(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / inputs, rng)


def xavier(inputs, outputs, rng):
    return _draw(inputs, outputs, 2 / (inputs + outputs), rng)


def _draw(inputs, outputs, variance, rng):
    rng = np.random.default_rng(rng.bit_generator.seed_seq.spawn(1)[0])
    w = rng.normal(size=(inputs, outputs))
    return w * np.sqrt(variance)
