"""Moving average: a smooth curve through numbers that jump, with gaps and with two ends.

A running sum, one number in and one out, is quick, and it never forgets: one huge number, long gone
from the window, has taken the small digits with it for ever.  So each mean is summed anew, and
the loop over windows is left to numpy.  At the ends, and where numbers are missing, a
window holds fewer: then it is not the sum that is wrong, but what it is divided by.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/reference/generated/numpy.convolve.html
"""

import numpy as np


def moving_average(values: np.ndarray, window: int) -> np.ndarray:
    """Return, for each place, the mean of the numbers around it.

    Parameters
    ----------
    values : array, (n,)
        A series; n is at least 1. The dtype is any integer dtype, float32 or float64. NaN is a
        missing number, all others are finite and at most 1e100 in size. It stays unchanged.
    window : int
        How many places a window has, 1 to 1,000,000; it may be more than n.

    Returns
    -------
    float64 array, (n,)
        A new array. Entry i is the mean over places ``i - window // 2`` to
        ``i + (window - 1) // 2``, both included: as many before as after if the window is odd,
        one more before if it is even. What lies beyond the ends, and what is missing, is neither
        summed nor counted. If nothing is left the entry is NaN, without a warning.

        Each entry is right to a billionth of the largest number in its own window, whatever
        stands outside of it.

    Notes
    -----
    Speed: no Python runs once per window: for 50,000 numbers and a window of 11 fewer than 20,000
    lines, those inside numpy included. Full grading: at most 150 times as slow as the reference
    (50,000 numbers, window 50).

    Examples
    --------
    >>> moving_average(np.array([4.0, 1.0, np.nan, 10.0]), window=3)
    array([ 2.5,  2.5,  5.5, 10. ])
    """
    raise NotImplementedError
