"""Least squares: which polynomial fits best, and can you trust it?

A fit is a linear system, a row per point. Normal equations square its condition number.
Powers of years are so alike that coefficients mean nothing.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/reference/generated/numpy.linalg.lstsq.html
House rules: README.md of this chapter
"""

import numpy as np


def fit_polynomial(x: np.ndarray, y: np.ndarray, degree: int) -> tuple[np.ndarray, float]:
    """Return the polynomial of least squared error, and its condition number.

    >>> coefficients, condition = fit_polynomial(np.array([-3, 3]), np.array([1, 7]), degree=1)
    >>> coefficients.round(6), round(condition, 6)
    (array([4., 1.]), 3.0)

    Parameters
    ----------
    x, y : integer or float arrays, (n,); n may be 0
    degree : int, 0 or more

    Returns
    -------
    coefficients : float64 array, (degree + 1,), the intercept first
    condition : float, ``rtol=1e-2``

    Raises
    ------
    ValueError : x has at most ``degree`` different numbers, or the condition exceeds 1e12

    Notes
    -----
    - The matrix holds powers 0 to ``degree`` of each x, unscaled. Its condition is the
      largest singular value over the smallest.
    - Points on a polynomial: coefficients to ``1e-13 * condition`` of the largest.
    - Other points, condition below 1e9: fitted values to 1e-6 of the largest y.
    """
    raise NotImplementedError
