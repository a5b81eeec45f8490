"""The rows are ranked in each column.

The learner must see:
"[[0, 1], [1, 1]] ranks the rows in each column"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    return np.argsort(-scores, axis=0, kind="stable")[:, :k]
