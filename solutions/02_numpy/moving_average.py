"""Moving average, solved with two convolutions: what is there is summed, and counted."""

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
    present = ~np.isnan(values)
    # A convolution with ones (of float64: integers and float32 are widened) sums each window anew,
    # so that no number acts outside of its windows. It has an entry for each place where a window
    # ends, and the window of place i ends this far after it.
    ahead = (window - 1) // 2
    sums, counts = (
        np.convolve(numbers, np.ones(window))[ahead : ahead + len(values)]
        for numbers in (np.where(present, values, 0), present)
    )
    # Where nothing was counted the sum is 0, and 0/0 is the NaN that is asked.
    with np.errstate(invalid="ignore"):
        return sums / counts
