"""A slice takes what there is.

The learner must see:
"k = -1 with 3 columns"
"A slice takes what there is"
"""

import numpy as np


def top_k(scores, k):
    m = scores.shape[1]
    order = np.argsort(scores[:, ::-1], axis=1, kind="stable")
    return (m - 1 - order)[:, ::-1][:, :k]
