"""Places are the remainders of random 16-bit numbers: the first are likelier in long samples.

The learner must see:
"a sample of 40,000: expected about 12,000 numbers from each tenth"
"""

from collections.abc import Callable

import numpy as np


def bootstrap(
    sample: np.ndarray, statistic: Callable, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the statistic of resamples of the sample."""
    n = len(sample)

    raw = np.frombuffer(rng.bytes(2 * draws * n), dtype=np.uint16)
    return np.array(statistic(sample[raw.reshape(draws, n) % n], axis=1))


def interval(estimates: np.ndarray, level: float) -> tuple[float, float]:
    """Return the ends of the middle part of the estimates."""
    outside = (1 - level) / 2
    low, high = np.quantile(estimates, [outside, 1 - outside])
    return float(low), float(high)
