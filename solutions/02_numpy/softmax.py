"""Softmax, solved by moving each slice's largest score to 0 before any exp."""

import numpy as np

# In both functions ``x`` is an array of one dimension or more, none of them empty, as float64,
# float32 or any integer dtype. Each number is -inf or finite, and then at most 1e6 in size.
# ``axis`` is one of its axes, as numpy counts them: -1 is the last. A slice is what lies along
# it. Arithmetic is in float64, x stays unchanged, and results, 0 included, are right to a
# thousand-millionth (1e-9), log_sum_exp in proportion to its size if that is above 1.


def softmax(x: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return ``exp(x)``, divided in each slice along ``axis`` by its sum.

    Returns
    -------
    float64 array
        With the shape of ``x``; each slice sums to 1. Where ``x`` is -inf it is 0, as a score of
        -inf says "impossible". In a slice of -inf alone all is impossible, and all is 0.

    Examples
    --------
    >>> softmax(np.array([[1000, 1000], [-np.inf, 3]]))
    array([[0.5, 0.5],
           [0. , 1. ]])
    """
    exps, total, _ = _shifted(x, axis)
    return exps / total


def log_sum_exp(x: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the natural logarithm of the sum of ``exp(x)`` over each slice along ``axis``.

    Returns
    -------
    float64 array
        With the shape of ``x`` less that axis; for one dimension a single float, or an array
        without dimensions. For a slice of -inf alone it is -inf.

    Examples
    --------
    >>> log_sum_exp(np.array([[0, 0], [-1000, -np.inf]])).round(6).tolist()
    [0.693147, -1000.0]
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
