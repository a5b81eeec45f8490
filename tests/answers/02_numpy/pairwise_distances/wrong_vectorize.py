"""np.vectorize hides a Python loop over the pairs behind an array's face.

The learner must see:
"there is a loop over the pairs"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)

    def distance(i, j):
        return np.sqrt(((a[i] - b[j]) ** 2).sum())

    return np.vectorize(distance, otypes=[float])(*np.indices((len(a), len(b))))
