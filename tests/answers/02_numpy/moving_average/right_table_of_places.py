"""A table of all places of all windows; what lies outside is masked."""

import numpy as np


def moving_average(values, window):
    n = values.shape[0]
    window_places = np.arange(-(window // 2), (window + 1) // 2)
    out = np.empty(n)
    for start in range(0, n, 4096):
        places = np.arange(start, min(start + 4096, n))[:, None] + window_places
        table = values[places.clip(0, n - 1)].astype(np.float64)
        there = (places >= 0) & (places < n) & ~np.isnan(table)
        sums, counts = table.sum(axis=1, where=there), there.sum(axis=1)
        out[start : start + 4096] = np.where(counts, sums, np.nan) / np.where(counts, counts, 1)
    return out
