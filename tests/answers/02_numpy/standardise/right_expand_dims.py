"""Mean and var get their axis back by expand_dims; equal numbers are found by comparing neighbours."""

import numpy as np


def standardise(x, axis=0):
    x = x.astype("f8")
    equal = (x == x.take([0], axis=axis)).all(axis=axis)
    mean = np.mean(x, axis=axis)
    spread = np.sqrt(np.var(x, axis=axis))
    spread = np.where(equal, 1.0, spread)
    return (x - np.expand_dims(mean, axis)) / np.expand_dims(spread, axis)
