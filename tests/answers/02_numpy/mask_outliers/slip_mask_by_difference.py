"""An outlier is what moved by more than 1e-9: none in small numbers.

The learner must see:
"is False, but True is right"
"""

import numpy as np


def mask_outliers(values: np.ndarray, k: float = 1.5) -> tuple[np.ndarray, np.ndarray]:
    x = values.astype(np.float64)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    d = k * (q3 - q1)
    low, high = q1 - d, q3 + d
    tamed = np.clip(x, low, high)
    outlier = np.abs(tamed - x) > 1e-9
    return tamed, outlier
