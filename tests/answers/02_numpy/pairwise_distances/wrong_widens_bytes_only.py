"""Bytes are widened; other integers are subtracted as they are.

The learner must see:
"differences wrapped around in a narrow dtype"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = (x.astype(float) if x.dtype == np.uint8 or x.dtype.kind == "f" else x for x in (a, b))
    differences = (a[:, np.newaxis] - b).astype(float)
    return np.sqrt((differences**2).sum(axis=2))
