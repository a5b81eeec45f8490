"""A masked array keeps NaN out of every comparison; fancy assignment with the limits of columns."""

import numpy as np


def mask_outliers(values, k=1.5):
    x = np.array(values, dtype=np.float64)
    known = np.ma.masked_invalid(x)
    low, high = (
        np.nanquantile(x, q, axis=0) + sign * k * np.subtract(*np.nanquantile(x, [0.75, 0.25], axis=0))
        for q, sign in ((0.25, -1), (0.75, 1))
    )
    below, above = (known < low).filled(False), (known > high).filled(False)
    x[below] = low[np.nonzero(below)[1]]
    x[above] = high[np.nonzero(above)[1]]
    return x, below | above
