"""he is made normal by Box and Muller, xavier is uniform: all from rng.random."""

import numpy as np


def he(inputs, outputs, rng):
    u = 1.0 - rng.random((2, inputs, outputs))
    return np.sqrt(-2 * np.log(u[0])) * np.cos(2 * np.pi * u[1]) * (2 / inputs) ** 0.5


def xavier(inputs, outputs, rng):
    return (2 * rng.random((inputs, outputs)) - 1) * (6 / (inputs + outputs)) ** 0.5
