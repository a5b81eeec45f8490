"""A minus in front of unsigned numbers.

The learner must see:
"an unsigned -0 is 0, and -9 wraps around"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    return np.argsort(-scores, axis=1, kind="stable")[:, :k]
