"""Least squares: the line or the parabola nearest to the points, and how far to trust it.

A polynomial is a sum of powers with coefficients, so a fit is one linear system with a row for each
point: more rows than unknowns, solved as well as can be.  The school's way, the normal equations,
squares the condition number, and with it half of all digits may go.  And where the powers
look alike, as those of years around 1980 do, no method can tell the coefficients apart: the
numbers that come out look fine, and mean nothing.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/reference/generated/numpy.linalg.lstsq.html
"""

import numpy as np


def fit_polynomial(x: np.ndarray, y: np.ndarray, degree: int) -> tuple[np.ndarray, float]:
    """Return the polynomial with the least sum of squared errors, and its condition number.

    Parameters
    ----------
    x, y : array, (n,)
        The points. The dtypes are any of int8 to int64, uint8, float32 and float64, and may differ.
        Nothing is missing. n is at most 4,000, and may be 0. Both stay unchanged. No power of an
        x, up to ``degree``, is too large for a float64.
    degree : int
        0 or more; 1 is a line.

    Returns
    -------
    coefficients : float64 array, (degree + 1,)
        The intercept first: ``y`` is about ``coefficients[0] + coefficients[1] * x + ...``. If the
        points lie on such a polynomial, each is right to condition * 1e-13 of the largest of
        them. Otherwise the fitted values are right to a millionth of the largest ``y``
        wherever the condition is below 1e9.
    condition : float
        The condition number in the 2-norm of the matrix that is to be solved: a row for each
        point, in it the powers 0 to ``degree`` of its x as it came, neither moved nor scaled.
        It is the largest singular value divided by the smallest.

    Raises
    ------
    ValueError
        If the points do not settle the coefficients: where x has fewer different numbers than
        there are coefficients, or where the condition number is above 1e12.

    Examples
    --------
    >>> coefficients, condition = fit_polynomial(np.array([-3, 3]), np.array([1, 7]), degree=1)
    >>> coefficients.round(6), round(condition, 6)
    (array([4., 1.]), 3.0)
    """
    raise NotImplementedError
