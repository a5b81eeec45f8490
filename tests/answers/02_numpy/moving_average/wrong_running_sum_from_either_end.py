"""A running sum from the left or from the right, whichever is smaller.

The learner must see:
"from either end, and even if large numbers"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    x = values.astype(float)
    ok = ~np.isnan(x)
    x[~ok] = 0
    i = np.arange(n)
    lo = np.maximum(i - window // 2, 0)
    hi = np.minimum(i + (window - 1) // 2, n - 1) + 1
    f = np.concatenate([[0], np.cumsum(x)])
    b = np.concatenate([np.cumsum(x[::-1])[::-1], [0]])
    c = np.concatenate([[0], np.cumsum(ok)])
    s1, s2 = f[hi] - f[lo], b[lo] - b[hi]
    e1, e2 = np.abs(f[hi]) + np.abs(f[lo]), np.abs(b[lo]) + np.abs(b[hi])
    with np.errstate(all="ignore"):
        return np.where(e1 <= e2, s1, s2) / (c[hi] - c[lo])
