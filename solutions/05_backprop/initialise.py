"""Initialise, solved with normal draws: only the deviation differs, and it is a square root."""

import numpy as np


def he(inputs: int, outputs: int, rng: np.random.Generator) -> np.ndarray:
    """Return first weights for a layer with ReLU, of variance 2 / inputs.

    >>> he(300, 200, np.random.default_rng(0)).var().round(4)
    np.float64(0.0067)
    """
    # ReLU stops half of the signal's power; the 2 makes up for it.
    return rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))


def xavier(inputs: int, outputs: int, rng: np.random.Generator) -> np.ndarray:
    """Return first weights for a layer with tanh, of variance 2 / (inputs + outputs).

    >>> xavier(300, 200, np.random.default_rng(0)).var().round(4)
    np.float64(0.004)
    """
    # Forward asks for 1 / inputs, backward for 1 / outputs: this lies between them.
    return rng.normal(0, np.sqrt(2 / (inputs + outputs)), (inputs, outputs))
