"""Powers of integers in int64: a large square wraps round to 0, and looks harmless.

The learner must see:
"with 2**64 wrapped around to 0 in int64"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    if len(np.unique(x)) <= degree:
        raise ValueError
    xx = x.astype(np.int64) if x.dtype.kind in "iu" else x.astype(float)
    A = np.vander(xx, degree + 1, increasing=True).astype(float)
    b, _, rank, s = np.linalg.lstsq(A, y.astype(float), rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return b, s[0] / s[-1]
