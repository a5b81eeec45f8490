"""Points in float32 give distances in float32.

The learner must see:
"expected dtype float64, whatever the points have, got float32"
"""

import numpy as np


def pairwise_distances(a, b):
    if not np.issubdtype(a.dtype, np.floating):
        a = a.astype(np.float32)
    distances = np.empty((len(a), len(b)), dtype=a.dtype)
    for i, x in enumerate(a):
        distances[i] = np.linalg.norm(x - b.astype(a.dtype), axis=1)
    return distances
