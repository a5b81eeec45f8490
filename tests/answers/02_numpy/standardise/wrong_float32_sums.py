"""float32 is widened after its sums.

The learner must see:
"digits were lost: to float32"
"""

import numpy as np


def standardise(x, axis=0):
    if x.dtype.kind != "f":
        x = x.astype(float)
    equal = x.min(axis, keepdims=True) == x.max(axis, keepdims=True)
    d = x - x.min(axis, keepdims=True)
    sd = d.std(axis, keepdims=True)
    z = (d - d.mean(axis, keepdims=True)) / np.where(equal, 1, sd)
    return np.where(equal, 0, z).astype(np.float64)
