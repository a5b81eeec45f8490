"""The mean of squares less the square of the mean: digits are gone.

The learner must see:
"digits were lost: to float32, to a difference of large squares"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    mean = x.mean(axis=axis, keepdims=True)
    variance = (x**2).mean(axis=axis, keepdims=True) - mean**2
    spread = np.sqrt(np.maximum(variance, 0))
    spread[np.ptp(x, axis=axis, keepdims=True) == 0] = 1
    return (x - mean) / spread
