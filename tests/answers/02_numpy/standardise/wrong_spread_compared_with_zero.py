"""The spread is compared with 0, but rounding has made it 1e-17.

The learner must see:
"these numbers are equal."
"rounding noise divided by rounding noise: the mean of three times 0.1 is not 0.1"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    spread = x.std(axis=axis, keepdims=True)
    spread = np.where(spread == 0, 1, spread)
    return (x - x.mean(axis=axis, keepdims=True)) / spread
