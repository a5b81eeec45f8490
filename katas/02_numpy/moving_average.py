"""Moving average: how do you smooth numbers that jump, with gaps and with two ends?

A running sum never forgets: a huge number that left the window took small digits with it. At ends
and gaps, a window holds fewer numbers.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/reference/generated/numpy.convolve.html
House rules: README.md of this chapter
"""

import numpy as np


def moving_average(values: np.ndarray, window: int) -> np.ndarray:
    """Return the mean of the window around each place.

    >>> moving_average(np.array([4.0, 1.0, np.nan, 10.0]), window=3)
    array([ 2.5,  2.5,  5.5, 10. ])

    Parameters
    ----------
    values : integer or float array, (n,), NaN if missing, at most 1e100 in size
    window : int, 1 or more; may exceed n

    Returns
    -------
    float64 array, (n,)

    Notes
    -----
    - Around place i: ``i - window // 2`` to ``i + (window - 1) // 2``, both included.
    - What is missing or beyond the ends does not count. If nothing is left: NaN, no warning.
    - Precision: `atol` is 1e-9 of the largest size in the window.
    - Speed: under 20,000 lines (50,000 numbers, window 11). Full grading: within 150 times the
      reference's time (window 50).
    """
    raise NotImplementedError
