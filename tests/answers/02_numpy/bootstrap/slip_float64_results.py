"""The estimates are written into an array of float64, whatever the statistic gave.

The learner must see:
"['the dtype that the statistic gave'] is False, but True is right"
"""

from collections.abc import Callable

import numpy as np


def bootstrap(
    sample: np.ndarray, statistic: Callable, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the statistic of resamples of the sample."""
    n = len(sample)

    estimates = np.empty(draws)
    for start in range(0, draws, 1000):
        stop = min(start + 1000, draws)
        places = rng.integers(n, size=(stop - start, n))
        estimates[start:stop] = statistic(sample[places], axis=1)
    return estimates


def interval(estimates: np.ndarray, level: float) -> tuple[float, float]:
    """Return the ends of the middle part of the estimates."""
    outside = (1 - level) / 2
    low, high = np.quantile(estimates, [outside, 1 - outside])
    return float(low), float(high)
