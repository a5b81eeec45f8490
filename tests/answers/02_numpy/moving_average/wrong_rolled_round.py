"""np.roll brings the other end in.

The learner must see:
"4.667 takes the 9 from the other end"
"""

import numpy as np


def moving_average(values, window):
    values = values.astype(float)
    shifts = range(-((window - 1) // 2), window // 2 + 1)
    copies = np.stack([np.roll(values, shift) for shift in shifts])
    there = ~np.isnan(copies)
    with np.errstate(invalid="ignore"):
        return np.where(there, copies, 0).sum(axis=0) / there.sum(axis=0)
