"""A running sum is used for windows of 600 and more.

The learner must see:
"window = "
"size = "
"""

import numpy as np


def moving_average(values, window):
    x = np.asarray(values).astype(np.float64)
    n = len(x)
    before, after = min(window // 2, n), min((window - 1) // 2, n)
    w = before + after + 1
    here = ~np.isnan(x)
    full = np.where(here, x, 0.0)

    def sums(a):
        padded = np.concatenate([np.zeros(before), a, np.zeros(after)])
        if w < 600:
            return np.lib.stride_tricks.sliding_window_view(padded, w).sum(axis=1)
        c = np.concatenate([[0.0], np.cumsum(padded)])
        return c[w:] - c[:-w]

    total, count = sums(full), sums(here.astype(np.float64))
    out = np.full(n, np.nan)
    np.divide(total, count, out=out, where=count > 0)
    return out
