"""An array of zeros is its own result, and is handed back itself.

The learner must see:
"what standardise returns shares memory with an argument"
"""

import numpy as np


def standardise(x, axis=0):
    x = np.asarray(x, dtype=np.float64)
    if not x.any():
        return x
    d = x - np.take(x, [0], axis)
    d = d - d.mean(axis, keepdims=True)
    s = np.sqrt(np.mean(d * d, axis, keepdims=True))
    s[s == 0] = np.inf
    return d / s
