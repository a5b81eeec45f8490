"""float32 is summed as float32, and widened at the end.

The learner must see:
"almost right, so digits were lost"
"""

import numpy as np


def pairwise_distances(a, b):
    if a.dtype != np.float32 or b.dtype != np.float32:
        a, b = a.astype(np.float64), b.astype(np.float64)
    total = np.zeros((len(a), len(b)), a.dtype)
    for k in range(a.shape[1]):
        gap = a[:, k, None] - b[:, k]
        total += gap * gap
    return np.sqrt(total).astype(np.float64)
