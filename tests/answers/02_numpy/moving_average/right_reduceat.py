"""np.add.reduceat over the starts and stops of all windows; counts by a running sum of whole numbers."""

import numpy as np


def moving_average(values, window):
    n = len(values)
    there = ~np.isnan(values)
    filled = np.append(np.where(there, values, 0.0).astype(float), 0.0)
    i = np.arange(n)
    start = np.maximum(i - window // 2, 0)
    stop = np.minimum(i + (window - 1) // 2 + 1, n)
    sums = np.add.reduceat(filled, np.stack([start, stop], axis=1).ravel())[::2]
    running = np.concatenate([[0], np.cumsum(there)])
    counts = running[stop] - running[start]
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
