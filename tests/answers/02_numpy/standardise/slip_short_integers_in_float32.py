"""Integers of at most 16 bits are calculated in float32, which holds each of them exactly.

The learner must see:
"standardise(…)['z-scores'][0"
"""

import numpy as np


def standardise(x, axis=0):
    small = x.dtype.kind in "iu" and x.dtype.itemsize <= 2
    numbers = x.astype(np.float32 if small else np.float64)
    mean = numbers.mean(axis=axis, keepdims=True)
    deviation = numbers.std(axis=axis, keepdims=True)
    equal = numbers.max(axis=axis, keepdims=True) == numbers.min(axis=axis, keepdims=True)
    deviation[equal] = 1
    z = (numbers - mean) / deviation
    return np.where(equal, 0.0, z).astype(np.float64)
