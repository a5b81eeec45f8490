"""A loop over the columns, with the known numbers picked by a mask."""

import numpy as np


def mask_outliers(values, k=1.5):
    tamed = values.astype(float)
    outlier = np.zeros(values.shape, dtype=bool)
    for column, mask in zip(tamed.T, outlier.T):
        known = column[~np.isnan(column)]
        q1, q3 = np.percentile(known, 25), np.percentile(known, 75)
        low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
        mask[:] = np.logical_or(column < low, column > high)
        column[column < low] = low
        column[column > high] = high
    return tamed, outlier
