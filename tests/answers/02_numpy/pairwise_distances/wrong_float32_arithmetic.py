"""Everything is computed in float32 and widened at the end.

The learner must see:
"between two marks: expected 5/64 = 0.078125 m, got"
"float32 has 7, too few for the coordinates themselves.)"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(np.float32), b.astype(np.float32)
    distances = np.empty((len(a), len(b)), dtype=np.float32)
    for i, x in enumerate(a):
        distances[i] = np.linalg.norm(x - b, axis=1)
    return distances.astype(np.float64)
