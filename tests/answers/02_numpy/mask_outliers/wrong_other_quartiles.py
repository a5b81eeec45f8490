"""Quartiles by another method than numpy's own.

The learner must see:
"quartiles by method hazen"
"""

import numpy as np

def mask_outliers(values, k=1.5):
    values = values.astype(np.float64)
    q1, q3 = np.nanquantile(values, [0.25, 0.75], axis=0, method="hazen")
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(values, low, high), (values < low) | (values > high)
