"""Raw numbers are taken for 64 bits, but those of some bit generators have 32.

The learner must see:
"expected each of 2 numbers about 250 times in each column, got [[500, 0], [500, 0]]"
"generator = 'MT19937'"
"""

from collections.abc import Callable

import numpy as np


def bootstrap(
    sample: np.ndarray, statistic: Callable, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the statistic of resamples of the sample."""
    n = len(sample)

    raw = rng.bit_generator.random_raw((draws, n))
    places = ((raw >> np.uint64(11)) * 2.0**-53 * n).astype(np.int64)
    return np.array(statistic(sample[places], axis=1))


def interval(estimates: np.ndarray, level: float) -> tuple[float, float]:
    """Return the ends of the middle part of the estimates."""
    outside = (1 - level) / 2
    low, high = np.quantile(estimates, [outside, 1 - outside])
    return float(low), float(high)
