"""Standardise: how many standard deviations is each number away from the mean?

Grams and millimetres cannot be compared, z-scores can: subtract the mean, divide by the standard
deviation. Equal numbers deviate by 0, or by rounding 1e-17: noise becomes a z-score of 1.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/user/basics.broadcasting.html#general-broadcasting-rules
House rules: README.md of this chapter
"""

import numpy as np


def standardise(x: np.ndarray, axis: int = 0) -> np.ndarray:
    """Return the z-scores of ``x``, for each slice along ``axis`` by itself.

    >>> standardise(np.array([[180, 50, 7], [190, 70, 7]]))
    array([[-1., -1.,  0.],
           [ 1.,  1.,  0.]])

    Parameters
    ----------
    x : integer or float array of one or more dimensions
    axis : int; for a table, 0 takes each column, 1 each row; -1 is the last

    Returns
    -------
    float64 array with the shape of ``x``; precision ``rtol=1e-6, atol=1e-6``

    Notes
    -----
    - The standard deviation has divisor n.
    - In a slice of equal numbers, or of one number, each z-score is 0.
    - Each number is 0, or between 1e-12 and 1e6 in size.
    - If the numbers of a slice differ, their range is at least 1e-6 of the largest size.
    """
    raise NotImplementedError
