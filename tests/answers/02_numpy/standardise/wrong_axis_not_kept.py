"""The axis is gone from mean and spread, so along axis 1 they do not fit.

The learner must see:
"the mean along axis 1 has one axis less than x"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    spread = np.where(np.ptp(x, axis=axis) == 0, 1, x.std(axis=axis))
    return (x - x.mean(axis=axis)) / spread
