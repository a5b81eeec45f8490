"""A convolution by Fourier transform: every number acts everywhere, a little.

The learner must see:
"the window has an effect, as in a Fourier transform"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    there = ~np.isnan(values)
    size = n + window
    kernel = np.fft.rfft(np.ones(window), size)

    def convolved(numbers):
        ahead = (window - 1) // 2
        return np.fft.irfft(np.fft.rfft(numbers, size) * kernel, size)[ahead : ahead + n]

    counts = convolved(there.astype(float)).round()
    sums = convolved(np.where(there, values, 0).astype(float))
    means = np.full(n, np.nan)
    means[counts > 0] = sums[counts > 0] / counts[counts > 0]
    return means
