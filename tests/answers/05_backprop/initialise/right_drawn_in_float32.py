"""Drawn in float32, which takes half the time, and returned as float64: a few weights meet."""

import numpy as np


def he(inputs, outputs, rng):
    return (
        rng.standard_normal((inputs, outputs), dtype=np.float32).astype(np.float64)
        * (2 / inputs) ** 0.5
    )


def xavier(inputs, outputs, rng):
    return (
        rng.standard_normal((inputs, outputs), dtype=np.float32).astype(np.float64)
        * (2 / (inputs + outputs)) ** 0.5
    )
