"""mode="valid": the ends are lost.

The learner must see:
"Fewer: only whole windows were taken."
"""

import numpy as np


def moving_average(values, window):
    return np.convolve(values, np.ones(window) / window, mode="valid")
