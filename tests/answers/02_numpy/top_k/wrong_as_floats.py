"""Floats for all, so that they can be negated.

The learner must see:
"0 before 1: a float64 has 16 digits, and as floats the four are equal"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    return np.argsort(-scores.astype(float), axis=1, kind="stable")[:, :k]
