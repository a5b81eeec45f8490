"""A stable sort upwards, read backwards: ties are turned round too.

The learner must see:
"[5, 3, 1, 4, 2]: reading an ascending sort backwards reverses the ties"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    return np.argsort(scores, axis=1, kind="stable")[:, ::-1][:, :k]
