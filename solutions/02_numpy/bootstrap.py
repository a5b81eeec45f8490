"""Bootstrap, solved with one array of random places, and two quantiles."""

from collections.abc import Callable

import numpy as np


def bootstrap(
    sample: np.ndarray, statistic: Callable, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the statistic of ``draws`` resamples of ``sample``.

    >>> bootstrap(np.array([7.0]), np.mean, 3, np.random.default_rng(0))
    array([7., 7., 7.])

    Parameters
    ----------
    sample : integer or float array, (n,)
    statistic : callable; ``statistic(rows, axis=1)`` maps (r, n), resamples as rows, to a new (r,)
    draws : int, 1 or more
    rng : numpy.random.Generator, the only source of chance

    Returns
    -------
    array, (draws,), exactly what the statistic gave, in its dtype

    Notes
    -----
    - A resample is n numbers in the order drawn, each independently from all n of the sample.
    - Call the statistic with ``draws`` rows in all, at once or in blocks.
    - The generator moves on or spawns: a second call draws others. No other random state changes.
    - Speed: under 15,000 lines for 20,000 resamples of 30. Full grading: within 10 times the
      reference's time (20,000 of 20).
    """
    n = len(sample)
    # All places at once. The upper end of integers is exclusive, so n - 1 is the last place.
    places = rng.integers(n, size=(draws, n))
    return statistic(sample[places], axis=1)


def interval(estimates: np.ndarray, level: float) -> tuple[float, float]:
    """Return the ends of the middle part of ``estimates``, the percentile interval.

    >>> interval(np.array([4.0, 1.0, 2.0, 3.0, 0.0]), level=0.5)
    (1.0, 3.0)

    Parameters
    ----------
    estimates : float64 array, (draws,), in any order
    level : float, 0 < level < 1, the share that lies inside

    Returns
    -------
    low, high : float

    Notes
    -----
    - Equal shares are left out at both ends.
    - Between two estimates, interpolate linearly, as `numpy.quantile` does by default.
    """
    outside = (1 - level) / 2
    low, high = np.quantile(estimates, [outside, 1 - outside])
    return float(low), float(high)
