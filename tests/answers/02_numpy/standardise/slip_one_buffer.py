"""One buffer serves all results of a shape: the next call overwrites what an earlier one gave.

The learner must see:
"right, until it was called three times, and the caller wrote into what it had got"
"the second call of standardise changed what the first call had returned"
"""

import numpy as np

BUFFERS = {}


def standardise(x, axis=0):
    x = np.asarray(x, dtype=np.float64)
    z = BUFFERS.setdefault(x.shape, np.empty(x.shape))
    spread = x.std(axis=axis, keepdims=True)
    spread[np.ptp(x, axis=axis, keepdims=True) == 0] = np.inf
    z[...] = (x - x.mean(axis=axis, keepdims=True)) / spread
    return z if x.ndim > 2 else z.copy()
