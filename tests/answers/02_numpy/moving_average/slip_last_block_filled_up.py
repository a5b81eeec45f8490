"""Long series are cut into blocks, and what does not fill the last one is lost.

The learner must see:
"right, until `values` had"
"""

import numpy as np

BLOCK = 16_384


def moving_average(values, window):
    values = values.astype(np.float64)
    present = ~np.isnan(values)
    ahead = (window - 1) // 2
    sums, counts = (
        np.convolve(numbers, np.ones(window))[ahead : ahead + len(values)]
        for numbers in (np.where(present, values, 0), present)
    )
    with np.errstate(invalid="ignore"):
        means = sums / counts
    whole = len(values) // BLOCK * BLOCK
    if whole:
        means[whole:] = means[whole - 1]
    return means
