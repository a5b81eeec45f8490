"""Floats for all, so that they can be negated.

The learner must see:
"0 before 1: as float64, with 16 digits, the four are equal"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    return np.argsort(-scores.astype(float), axis=1, kind="stable")[:, :k]
