"""More columns than there are: fewer come, silently.

The learner must see:
"k = 4 with 3 columns"
"""

import numpy as np


def top_k(scores, k):
    if k < 0:
        raise ValueError
    m = scores.shape[1]
    order = np.argsort(scores[:, ::-1], axis=1, kind="stable")
    return (m - 1 - order)[:, ::-1][:, :k]
