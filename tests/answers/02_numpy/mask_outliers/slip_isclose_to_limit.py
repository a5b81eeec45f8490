"""A number beyond a limit by a billionth counts as on it.

The learner must see:
"is False, but True is right"
"""

import numpy as np


def mask_outliers(values: np.ndarray, k: float = 1.5) -> tuple[np.ndarray, np.ndarray]:
    x = values.astype(np.float64)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    d = k * (q3 - q1)
    low, high = q1 - d, q3 + d
    outlier = (x < low) | (x > high)
    outlier &= ~(np.isclose(x, low, rtol=1e-9, atol=0) | np.isclose(x, high, rtol=1e-9, atol=0))
    return np.clip(x, low, high), outlier
