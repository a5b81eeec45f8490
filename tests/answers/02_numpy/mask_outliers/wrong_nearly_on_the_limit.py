"""What is close to a limit counts as lying on it.

The learner must see:
"for -30.0001 in row 1 expected True, got False. It is just beyond a limit: there is no tolerance."
"""

import numpy as np

def mask_outliers(values, k=1.5):
    values = values.astype(np.float64)
    q1, q3 = np.nanquantile(values, [0.25, 0.75], axis=0)
    low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    return np.clip(values, low, high), ((values < low) & ~np.isclose(values, low)) | ((values > high) & ~np.isclose(values, high))
