"""k times the first largest of those that are left, with a mask for what was taken."""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if k < 0 or k > m:
        raise ValueError("k is out of range")
    out = np.empty((n, k), dtype=np.int64)
    for i in range(n):
        left = list(range(m))
        for j in range(k):
            out[i, j] = left.pop(int(scores[i, left].argmax()))
    return out
