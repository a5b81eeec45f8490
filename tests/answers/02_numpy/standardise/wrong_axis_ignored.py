"""Columns, whatever the axis.

The learner must see:
"these are the z-scores along axis 0"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    spread = x.std(axis=0)
    return (x - x.mean(axis=0)) / np.where(np.ptp(x, axis=0) == 0, 1, spread)
