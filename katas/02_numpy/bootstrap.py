"""Bootstrap: how far could this mean, or this median, have come out otherwise?

Draw from the sample as it was drawn from the world: as many numbers, each put back before the
next draw. The statistics of thousands of such resamples scatter as the statistic would. The
middle 95% of them are an interval, without a formula.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.integers.html
House rules: README.md of this chapter
"""

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
    raise NotImplementedError


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
    raise NotImplementedError
