"""A standard normal, scaled afterwards."""

import numpy as np


def he(inputs, outputs, rng):
    return rng.standard_normal((inputs, outputs)) * np.sqrt(2.0 / inputs)


def xavier(inputs, outputs, rng):
    return rng.standard_normal((inputs, outputs)) / np.sqrt((inputs + outputs) / 2)
