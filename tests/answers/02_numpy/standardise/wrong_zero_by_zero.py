"""Equal numbers make 0 / 0.

The learner must see:
"got nan: these numbers are equal. NaN is 0 / 0"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    with np.errstate(invalid="ignore"):
        return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
