"""mode="valid": the ends are lost.

The learner must see:
"Fewer: you took whole windows only."
"""

import numpy as np


def moving_average(values, window):
    return np.convolve(values, np.ones(window) / window, mode="valid")
