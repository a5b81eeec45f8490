"""Mask outliers: what do you do with the few numbers that are far from all others?

A flight that is 15 hours late is no error, but it moves every mean.  So numbers beyond a limit are
set to the limit, and a mask says which ones were.  Each column has limits of its own, from its
quartiles: half of its numbers lie between them, so a few wild ones do not move them.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/user/basics.indexing.html#boolean-array-indexing
"""

import numpy as np


def mask_outliers(values: np.ndarray, k: float = 1.5) -> tuple[np.ndarray, np.ndarray]:
    """Set numbers beyond their column's limits to the limit, and say which ones were.

    Parameters
    ----------
    values : array, (n, c)
        At least one row and one column, as float64, float32 or any integer dtype. NaN means
        unknown. Each column has at least one number that is known, and each is at most 1e15 in
        size. It stays unchanged.
    k : float
        How many times the distance between the quartiles a number may lie beyond them, at least 0.

    Returns
    -------
    tamed : float64 array, (n, c)
        For each column, q1 and q3 are the quartiles of its known numbers, as numpy finds
        them unless told otherwise, calculated in float64. The limits are ``q1 - k * (q3 - q1)`` and
        ``q3 + k * (q3 - q1)``, also if q1 equals q3. What is below the lower or above the upper
        one becomes that limit. All else stays as it is, NaN too.
    outlier : bool array, (n, c)
        True where a number was beyond a limit. A number equal to a limit is not, nor is NaN.

    Examples
    --------
    >>> delays = np.array([[-4, 10], [np.nan, 90], [0, 20], [2, 10], [300, 10], [4, 20]])
    >>> tamed, outlier = mask_outliers(delays)
    >>> tamed.T
    array([[-4., nan,  0.,  2., 10.,  4.],
           [10., 35., 20., 10., 10., 20.]])
    >>> np.argwhere(outlier).tolist()
    [[1, 1], [4, 0]]
    """
    raise NotImplementedError
