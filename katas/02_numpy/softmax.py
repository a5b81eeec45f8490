"""Softmax: how do you make probabilities of scores that may be any numbers?

exp makes them positive, and dividing by their sum makes that 1.  But exp(710) is infinite already,
and infinity by infinity is NaN; exp(-750) is 0, and 0 by 0 is NaN too.  The same holds for the
logarithm of the sum, which every classifier's loss contains.  Neither result is large at all.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://docs.python.org/3/library/sys.html#sys.float_info
"""

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
    raise NotImplementedError


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
    raise NotImplementedError
