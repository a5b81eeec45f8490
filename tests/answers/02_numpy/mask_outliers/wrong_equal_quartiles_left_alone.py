"""A column whose quartiles are equal is left alone.

The learner must see:
"column 0 has quartiles 5 and 5, so limits 5 and 5: for 9 in row 2 expected 5, got 9"
"a column with equal quartiles was left alone"
"""

import numpy as np

def mask_outliers(values, k=1.5):
    values = values.astype(np.float64)
    q1, q3 = np.nanquantile(values, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    low, high = np.where(q1 == q3, -np.inf, low), np.where(q1 == q3, np.inf, high)
    return np.clip(values, low, high), (values < low) | (values > high)
