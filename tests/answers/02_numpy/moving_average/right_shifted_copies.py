"""A loop over the places of the window: shifted copies of the series are added up."""

import numpy as np


def moving_average(values, window):
    n = len(values)
    there = np.isfinite(values)
    filled = np.where(there, values, 0).astype("f8")
    sums, counts = np.zeros(n), np.zeros(n, dtype=int)
    for shift in range(-(window // 2), (window - 1) // 2 + 1):
        if abs(shift) >= n:
            continue
        to = slice(max(0, -shift), n - max(0, shift))
        source = slice(max(0, shift), n + min(0, shift))
        sums[to] += filled[source]
        counts[to] += there[source]
    means = np.full(n, np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return means
