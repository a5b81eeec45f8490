"""Rows are read from the memory of the array, which need not be that of a plain one.

The learner must see:
"the bytes as >i2"
"""

import numpy as np


def top_k(scores, k):
    m = scores.shape[1]
    if not 0 <= k <= m:
        raise ValueError(f"k is 0 to {m}, not {k}")
    kind = np.dtype(scores.dtype.kind + str(scores.dtype.itemsize))
    plain = np.frombuffer(scores.tobytes(), dtype=kind).reshape(scores.shape)
    upwards = plain[:, ::-1].argsort(stable=True)
    return (m - 1 - upwards)[:, ::-1][:, :k]
