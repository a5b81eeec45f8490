"""k is rounded to the dtype of the table: 1.1 is another number in float32.

The learner must see:
"k = 2.2360679"
"""

import numpy as np


def mask_outliers(values: np.ndarray, k: float = 1.5) -> tuple[np.ndarray, np.ndarray]:
    x = values.astype(np.float64)
    if values.dtype.kind == "f":
        k = values.dtype.type(k)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    d = k * (q3 - q1)
    low, high = q1 - d, q3 + d
    outlier = (x < low) | (x > high)
    return np.clip(x, low, high), outlier
