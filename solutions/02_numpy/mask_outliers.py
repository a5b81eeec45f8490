"""Outliers, solved with quartiles that skip NaN and limits that broadcast over the rows."""

import numpy as np


def mask_outliers(values: np.ndarray, k: float = 1.5) -> tuple[np.ndarray, np.ndarray]:
    """Return the table with outliers set to their column's limit, and a mask of them.

    >>> tamed, outlier = mask_outliers(np.array([[-4], [np.nan], [0], [2], [300], [4]]))
    >>> tamed.T, np.argwhere(outlier).tolist()
    (array([[-4., nan,  0.,  2., 10.,  4.]]), [[4, 0]])

    Parameters
    ----------
    values : integer or float array, (n, c), NaN where unknown
    k : float, 0 or more

    Returns
    -------
    tamed : float64 array, (n, c)
    outlier : bool array, (n, c), True for outliers

    Notes
    -----
    - Outliers are below ``q1 - d`` or above ``q3 + d``; ``d = k * (q3 - q1)`` may be 0.
    - q1 and q3 are quartiles of the column's known numbers, by numpy's default method.
    - A number on a limit is no outlier. Nor is NaN, which stays.
    - Each column has a known number. Sizes are at most 1e15.
    """
    values = np.asarray(values, dtype=np.float64)
    q1, q3 = np.nanquantile(values, [0.25, 0.75], axis=0)
    reach = k * (q3 - q1)
    low, high = q1 - reach, q3 + reach
    # A NaN is neither below nor above. "Not within" would have been True for it.
    outlier = (values < low) | (values > high)
    return values.clip(low, high), outlier
