"""The window is cut to the length of the series, which moves its places.

The learner must see:
"you cut the window to the length of the series"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    window = min(window, n)
    x = values.astype(float)
    ok = ~np.isnan(x)
    x[~ok] = 0
    h = (window - 1) // 2
    k = np.ones(window)
    with np.errstate(all="ignore"):
        return np.convolve(x, k)[h:h + n] / np.convolve(ok * 1.0, k)[h:h + n]
