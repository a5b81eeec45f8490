"""Long windows are summed by a Fourier transform.

The learner must see:
"A Fourier transform mixes all numbers"
"""

import numpy as np


def _sums(x, window):
    if window <= 64:
        return np.convolve(x, np.ones(window))
    size = len(x) + window - 1
    return np.fft.irfft(np.fft.rfft(x, size) * np.fft.rfft(np.ones(window), size), size)


def moving_average(values, window):
    n = len(values)
    x = values.astype(np.float64)
    there = ~np.isnan(x)
    x[~there] = 0
    window = min(window, 2 * n)
    after = (window - 1) // 2
    total = _sums(x, window)[after : after + n]
    count = np.rint(_sums(there.astype(float), window)[after : after + n])
    return np.divide(total, count, out=np.full(n, np.nan), where=count > 0)
