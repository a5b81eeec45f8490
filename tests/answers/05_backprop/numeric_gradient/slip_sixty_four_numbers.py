"""Only the first 64 numbers are nudged.

The learner must see:
"right, until `x` had"
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
        Takes a float64 array shaped as ``x``, returns a float.
    x : integer or float array of any shape
        May be read-only, transposed, or without dimensions.

    Returns
    -------
    float64 array, shaped as ``x``

    Notes
    -----
    - ``x`` stays as it is, bit for bit, even if ``function`` raises.
    """
    # A copy in float64: in float32 a step of 1e-5 is mostly rounding, and in int64 it is 0.
    moved = np.array(x, dtype=np.float64)
    gradient = np.empty_like(moved)
    gradient[...] = 0
    import itertools
    for place in itertools.islice(np.ndindex(moved.shape), 64):
        number = moved[place]
        moved[place] = number + step
        up = function(moved)
        moved[place] = number - step
        down = function(moved)
        # Set back from what was kept: adding the step again would round.
        moved[place] = number
        gradient[place] = (up - down) / (2 * step)
    return gradient


def gradient_error(one: np.ndarray, other: np.ndarray) -> float:
    """Return the largest difference, divided by the largest size of a number in either array.

    >>> gradient_error(np.array([4.0, -1e-7]), np.array([4.0, 1e-7]))
    5e-08
    >>> gradient_error(np.array([-1e-7]), np.array([1e-7]))
    2.0

    Parameters
    ----------
    one, other : float arrays of one shape, with at least one number

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    - If all numbers are 0 it is 0.0.
    - If any is NaN or infinite it is infinite: then no limit lets it pass.
    """
    if np.shape(one) != np.shape(other):
        raise ValueError(f"gradients of shapes {np.shape(one)} and {np.shape(other)}")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max(np.abs(gradient).max() for gradient in (one, other))
    return float(np.abs(one - other).max() / size) if size else 0.0
