"""Python's module random is seeded from the generator and draws the bytes.

The learner must see:
"['the state of the module random is another'] is True"
"""

import random
from collections.abc import Callable

import numpy as np


def bootstrap(
    sample: np.ndarray, statistic: Callable, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the statistic of resamples of the sample."""
    n = len(sample)

    random.seed(int(rng.integers(2**63)))
    raw = np.frombuffer(random.randbytes(8 * draws * n), dtype=np.uint64)
    places = (raw % np.uint64(n)).astype(np.int64).reshape(draws, n)
    return np.array(statistic(sample[places], axis=1))


def interval(estimates: np.ndarray, level: float) -> tuple[float, float]:
    """Return the ends of the middle part of the estimates."""
    outside = (1 - level) / 2
    low, high = np.quantile(estimates, [outside, 1 - outside])
    return float(low), float(high)
