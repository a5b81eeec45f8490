"""Softmax, solved by moving each slice's largest score to 0 before any exp."""

import numpy as np


def softmax(x: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return ``exp(x)``, divided in each slice by the slice's sum.

    >>> softmax(np.array([[1000, 1000], [-np.inf, 3]]))
    array([[0.5, 0.5],
           [0. , 1. ]])

    Returns
    -------
    float64 array, shaped as ``x``

    Notes
    -----
    - Where ``x`` is -inf it is 0, even in a slice of only -inf.
    """
    exps, total, _ = _shifted(x, axis)
    return exps / total


def log_sum_exp(x: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the natural logarithm of the sum of ``exp(x)`` over each slice.

    >>> log_sum_exp(np.array([[0, 0], [-1000, -np.inf]])).round(6).tolist()
    [0.693147, -1000.0]

    Returns
    -------
    float64 array, shaped as ``x`` without ``axis``

    Notes
    -----
    - One dimension gives a float, or an array without dimensions.
    - A slice of only -inf gives -inf.
    """
    _, total, largest = _shifted(x, axis)
    return (np.log(total) + largest).squeeze(axis=axis)


def _shifted(x: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return exp of how far each score is below its slice's largest, their sums, the largest."""
    x = np.asarray(x, dtype=np.float64)
    largest = x.max(axis=axis, keepdims=True)
    # -inf less -inf would be NaN; less the lowest finite number it stays -inf.
    exps = np.exp(x - largest.clip(min=np.finfo(x.dtype).min))
    # The largest score gave exp(0), so a sum is at least 1. A slice of -inf alone has 0, and with
    # 1 instead both results come out: 0 / 1, and log(1) + -inf.
    return exps, exps.sum(axis=axis, keepdims=True).clip(min=1), largest
