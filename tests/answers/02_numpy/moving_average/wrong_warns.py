"""nanmean warns of an empty window.

The learner must see:
"an empty window gives NaN without a warning, but numpy warned: Mean of empty slice"
"""

import numpy as np


def moving_average(values, window):
    padded = np.pad(
        values.astype(float), (window // 2, (window - 1) // 2), constant_values=np.nan
    )
    return np.nanmean(np.lib.stride_tricks.sliding_window_view(padded, window), axis=1)
