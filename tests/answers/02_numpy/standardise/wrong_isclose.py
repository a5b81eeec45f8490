"""np.isclose(spread, 0) is true of every spread below 1e-8.

The learner must see:
"not take a smaller one for 0, as np.isclose(std, 0) does"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    spread = x.std(axis=axis, keepdims=True)
    spread[np.isclose(spread, 0)] = 1
    return (x - x.mean(axis=axis, keepdims=True)) / spread
