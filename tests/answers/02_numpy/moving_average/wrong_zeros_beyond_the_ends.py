"""np.convolve divided by the window: zeros beyond the ends are counted.

The learner must see:
"1.667 is (0 + 4 + 1) / 3: zeros were added beyond the "
"""

import numpy as np


def moving_average(values, window):
    return np.convolve(values, np.ones(window) / window, mode="same")[: len(values)]
