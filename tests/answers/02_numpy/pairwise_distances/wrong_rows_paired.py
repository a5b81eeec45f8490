"""Row i is only held against row i, as if both sets were equally long.

The learner must see:
"operands could not be broadcast together"
"""

import numpy as np


def pairwise_distances(a, b):
    return np.linalg.norm(a.astype(float) - b.astype(float), axis=1)
