"""What was taken is marked in the caller's own array.

The learner must see:
"the scores belong to the caller, but are"
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError
    order = m - 1 - np.argsort(scores[:, ::-1], axis=1, kind="stable")[:, ::-1][:, :k]
    if scores.dtype.kind == "f":
        np.put_along_axis(scores, order, -np.inf, axis=1)
    return order
