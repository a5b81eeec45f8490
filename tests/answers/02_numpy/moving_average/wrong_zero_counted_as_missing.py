"""What is not 0 is counted, once NaN became 0: a real 0 is lost.

The learner must see:
"only numbers that are not 0 were counted"
"""

import numpy as np


def moving_average(values, window):
    n = len(values)
    x = np.nan_to_num(values.astype(float))
    h = (window - 1) // 2
    k = np.ones(window)
    with np.errstate(all="ignore"):
        return np.convolve(x, k)[h:h + n] / np.convolve((x != 0) * 1.0, k)[h:h + n]
