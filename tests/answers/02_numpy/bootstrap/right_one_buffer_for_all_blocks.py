"""All blocks are drawn into one buffer: what the statistic returns is new, so nothing is lost."""

from collections.abc import Callable

import numpy as np


def bootstrap(
    sample: np.ndarray, statistic: Callable, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the statistic of resamples of the sample."""
    n = len(sample)

    size = min(draws, 1000)
    buffer = np.empty((size, n), dtype=sample.dtype)
    estimates = []
    while draws:
        size = min(draws, size)
        rows = buffer[:size]
        np.take(sample, rng.integers(n, size=(size, n)), out=rows, mode="clip")
        estimates.append(statistic(rows, axis=1))
        draws -= size
    return np.concatenate(estimates)


def interval(estimates: np.ndarray, level: float) -> tuple[float, float]:
    """Return the ends of the middle part of the estimates."""
    outside = (1 - level) / 2
    low, high = np.quantile(estimates, [outside, 1 - outside])
    return float(low), float(high)
