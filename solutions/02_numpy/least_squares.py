"""Least squares, solved by one call of np.linalg.lstsq that also tells what it could not settle."""

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
    # Widened before the powers are taken: the square of 100 is no int8.
    powers = np.vander(x.astype(np.float64), degree + 1, increasing=True)
    # Singular values below rcond times the largest count as 0, and the rank is how many are left.
    # Too few points give too low a rank as well.
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError(f"{len(x)} points do not settle a polynomial of degree {degree}")
    return coefficients, float(singular[0] / singular[-1])
