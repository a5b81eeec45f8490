"""NaN is sorted to the end, so quartiles are found by place."""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(np.float64)
    order = np.sort(x, axis=0)
    last = (~np.isnan(x)).sum(axis=0) - 1

    def quartile(share):
        place = share * last
        below = np.floor(place).astype(int)
        above = np.minimum(below + 1, last)
        columns = np.arange(x.shape[1])
        return order[below, columns] + (place - below) * (
            order[above, columns] - order[below, columns]
        )

    q1, q3 = quartile(0.25), quartile(0.75)
    iqr = q3 - q1
    tamed = np.minimum(np.maximum(x, q1 - k * iqr), q3 + k * iqr)
    return tamed, np.less(x, q1 - k * iqr) | np.greater(x, q3 + k * iqr)
