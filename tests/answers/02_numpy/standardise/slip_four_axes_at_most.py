"""The axes are named by four letters, so an array of five dimensions has no name for its last.

The learner must see:
"operand has more dimensions than subscripts"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(np.float64)
    letters = "ijkl"[: x.ndim]
    kept = letters.replace(letters[axis], "")
    n = x.shape[axis]
    first = np.take(x, 0, axis)
    d = x - np.expand_dims(first, axis)
    d -= np.expand_dims(np.einsum(f"{letters}->{kept}", d) / n, axis)
    spread = np.asarray(np.sqrt(np.einsum(f"{letters},{letters}->{kept}", d, d) / n))
    spread = np.where(spread == 0, 1, spread)
    return d / np.expand_dims(spread, axis)
