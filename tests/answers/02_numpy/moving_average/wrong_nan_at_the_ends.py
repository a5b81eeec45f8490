"""NaN where the window is not whole.

The learner must see:
"NaN: only"
"whole windows were used"
"""

import numpy as np


def moving_average(values, window):
    padded = np.pad(
        values.astype(float), (window // 2, (window - 1) // 2), constant_values=np.nan
    )
    return np.lib.stride_tricks.sliding_window_view(padded, window).mean(axis=1)
