"""Standardise: how many standard deviations is each number away from the mean?

Grams and millimetres cannot be compared, z-scores can: subtract the mean, divide by the standard
deviation.  It takes one line, which divides by 0 if all numbers are equal.  Or worse, it does
not: three times 0.1 has a spread of 1e-17, by rounding alone, and noise becomes a z-score of 1.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/user/basics.broadcasting.html#general-broadcasting-rules
"""

import numpy as np


def standardise(x: np.ndarray, axis: int = 0) -> np.ndarray:
    """Return the z-scores of ``x`` along ``axis``.

    Parameters
    ----------
    x : array
        One dimension or more, none of them empty, as float64, float32 or any integer dtype. It
        stays unchanged.

        All numbers are finite, and each is 0 or between 1e-12 and 1e6 in size: a unit may be small.
        In a slice, which is what lies along ``axis``, numbers are all equal, or the largest and
        the smallest of them differ by at least a millionth of the largest in size.
    axis : int
        The axis along which each slice is standardised by itself, as numpy counts axes: for a
        table, 0 takes each column and 1 each row; -1 is the last one.

    Returns
    -------
    float64 array
        With the shape of ``x``. Each slice has mean 0 and standard deviation 1, where the standard
        deviation is that of just these numbers (the mean of squares, divided by n). In a
        slice of equal numbers, or of one number, each z-score is 0.

        All are right to 1e-6, in proportion to their size if that is above 1.

    Examples
    --------
    >>> standardise(np.array([[180, 50, 7], [190, 70, 7]]))
    array([[-1., -1.,  0.],
           [ 1.,  1.,  0.]])
    """
    raise NotImplementedError
