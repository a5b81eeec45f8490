"""The sample is made float64 before it is drawn from; large integers lose digits.

The learner must see:
"['drawn, but not of the sample'] has 1 item"
"""

from collections.abc import Callable

import numpy as np


def bootstrap(
    sample: np.ndarray, statistic: Callable, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the statistic of resamples of the sample."""
    n = len(sample)

    sample = np.asarray(sample, dtype=float)
    rows = sample[rng.integers(n, size=(draws, n))]
    return np.array(statistic(rows, axis=1))


def interval(estimates: np.ndarray, level: float) -> tuple[float, float]:
    """Return the ends of the middle part of the estimates."""
    outside = (1 - level) / 2
    low, high = np.quantile(estimates, [outside, 1 - outside])
    return float(low), float(high)
