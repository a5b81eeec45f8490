"""Numeric gradient: how do you know that a gradient is right?

Nudge a number and look at what happens. That is slow, but it needs no calculus, so it has other
mistakes than yours. In each later kata you can check your gradients with these two functions.

Read: https://cs231n.github.io/neural-networks-3/#gradcheck
House rules: README.md of this chapter
"""

from collections.abc import Callable

import numpy as np


def numeric_gradient(
    function: Callable[[np.ndarray], float], x: np.ndarray, step: float = 1e-5
) -> np.ndarray:
    """Return how fast ``function`` changes with each number in ``x``, by nudging it both ways.

    The slope is (f(x + step) - f(x - step)) / (2 step), where one number of x moves.

    >>> numeric_gradient(lambda x: x[0] * x[1], np.array([3, 5])).round(6)
    array([5., 3.])

    Parameters
    ----------
    function
        Takes a float64 array shaped as ``x``, which it leaves as it is; returns a float.
    x : integer or float array of any shape, not empty
        May be read-only, transposed, or without dimensions.

    Returns
    -------
    float64 array, shaped as ``x``

    Notes
    -----
    - ``x`` stays as it is, bit for bit, even if ``function`` raises.
    """
    raise NotImplementedError


def gradient_error(one: np.ndarray, other: np.ndarray) -> float:
    """Return the largest difference, divided by the largest size of a number in either array.

    >>> gradient_error(np.array([4.0, -1e-7]), np.array([4.0, 1e-7]))
    5e-08
    >>> gradient_error(np.array([-1e-7]), np.array([1e-7]))
    2.0

    Parameters
    ----------
    one, other : float64 arrays of one shape, not empty; sizes up to 1e300

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    - If all numbers are 0 it is 0.0.
    - If any is NaN or infinite it is infinite: then no limit lets it pass.
    """
    raise NotImplementedError
