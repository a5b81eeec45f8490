"""Row by row, and from a flat draw."""

import math

import numpy as np


def he(inputs, outputs, rng):
    return np.array([rng.normal(scale=math.sqrt(2 / inputs), size=outputs) for _ in range(inputs)])


def xavier(inputs, outputs, rng):
    deviation = math.sqrt(2 / (inputs + outputs))
    return deviation * rng.normal(size=inputs * outputs).reshape(inputs, outputs)
