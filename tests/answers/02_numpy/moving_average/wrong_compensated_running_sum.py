"""A second running sum carries what the first one loses.

The learner must see:
"a second sum of what it lost does too"
"""

import numpy as np


def moving_average(values, window):
    x = values.astype(np.float64)
    n = len(x)
    there = ~np.isnan(x)
    x[~there] = 0
    s = np.concatenate([[0.0], np.cumsum(x)])
    # Knuth's two-sum: the exact error of each step
    a, t = s[:-1], s[1:]
    z = t - a
    lost = np.concatenate([[0.0], np.cumsum((a - (t - z)) + (x - z))])
    c = np.concatenate([[0], np.cumsum(there)])
    i = np.arange(n)
    lo = np.maximum(i - window // 2, 0)
    hi = np.minimum(i + (window - 1) // 2, n - 1) + 1
    total = (s[hi] - s[lo]) + (lost[hi] - lost[lo])
    count = c[hi] - c[lo]
    with np.errstate(invalid="ignore"):
        return np.where(count > 0, total, np.nan) / np.maximum(count, 1)
