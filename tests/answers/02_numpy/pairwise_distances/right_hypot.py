"""np.hypot collects one feature after the other, in Fortran order; no square is ever written."""

import numpy as np


def pairwise_distances(a, b):
    out = np.zeros((len(a), len(b)), order="F")
    for x, y in zip(a.T, b.T):
        np.hypot(out, np.subtract.outer(x.astype(float), y.astype(float)), out=out)
    return out
