"""np.where twice, nanpercentile, and the mask from what has changed."""

import numpy as np


def mask_outliers(values, k=1.5):
    values = values * 1.0 if values.dtype.itemsize == 8 or values.dtype.kind != "f" else values.astype("f8")
    q1 = np.nanpercentile(values, 25, axis=0, keepdims=True)
    q3 = np.nanpercentile(values, 75, axis=0, keepdims=True)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    tamed = np.where(values < low, low, np.where(values > high, high, values))
    return tamed, (tamed != values) & ~np.isnan(values)
