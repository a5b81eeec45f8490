"""The result has the dtype of the table.

The learner must see:
"tamed: expected dtype float64 for int64 values, got int64"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    q1, q3 = np.nanquantile(values, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(values, low, high).astype(values.dtype), (values < low) | (values > high)
