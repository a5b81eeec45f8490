"""Equal numbers are said to have no z-score.

The learner must see:
"got nan: these numbers are equal"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    spread = x.std(axis=axis, keepdims=True)
    spread[np.ptp(x, axis=axis, keepdims=True) == 0] = np.nan
    return (x - x.mean(axis=axis, keepdims=True)) / spread
