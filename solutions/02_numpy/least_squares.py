"""Least squares, solved by one call of np.linalg.lstsq that also tells what it could not settle."""

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
    # Widened before the powers are taken: the square of 100 is no int8.
    powers = np.vander(x.astype(np.float64), degree + 1, increasing=True)
    # Singular values below rcond times the largest count as 0, and the rank is how many are left.
    # Too few points give too low a rank as well.
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError(f"{len(x)} points do not settle a polynomial of degree {degree}")
    return coefficients, float(singular[0] / singular[-1])
