"""Mean and standard deviation, which the outliers move.

The learner must see:
"mean and spread were used"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    mean, spread = np.nanmean(x, axis=0), np.nanstd(x, axis=0)
    low, high = mean - k * spread, mean + k * spread
    return np.clip(x, low, high), (x < low) | (x > high)
