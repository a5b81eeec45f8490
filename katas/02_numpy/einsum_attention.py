"""Attention by einsum: how do all queries of all heads look at all keys at once?

Four axes each, and a product over one of them: with transposes and reshapes it is easy to multiply
the wrong pair, and equal lengths hide it.  ``einsum`` asks for the names: a letter that stands in
both inputs and in the output is kept side by side, one that is missing from the output is summed.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/reference/generated/numpy.einsum.html
"""

import numpy as np


def einsum_attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Let every query look at the keys, and mix the values of those that it looks at.

    Each batch entry and each head stands for itself. There, the score of a query and a key is their
    dot product divided by the square root of ``size``. A query's weights are the softmax of its
    scores over the keys that it may see, and its output is the sum of values by weight.

    Parameters
    ----------
    queries : array, (batch, m, heads, size)
    keys : array, (batch, n, heads, size)
    values : array, (batch, n, heads, depth)
        Integers or floats of any dtype, at most 100 in size. No axis is empty.
    mask : bool array, (batch, m, n), optional
        True where a query may see a key, the same for all heads. Without it every query sees every
        key. All arrays stay unchanged.

    Returns
    -------
    output : float64 array, (batch, m, heads, depth)
    weights : float64 array, (batch, heads, m, n)
        All arithmetic is in float64, whatever dtype comes in. What a query may not see has weight 0
        and no influence at all, however large its score, and however low the scores that are seen.
        A query that may see nothing has weights 0 and output 0. Nothing is NaN or infinite.

    Examples
    --------
    >>> queries = np.array([0, 2.0, 0, 0]).reshape(1, 1, 1, 4)
    >>> keys = np.array([[1.0, 5, 2, 0], [0, 5, 1, 1]]).reshape(1, 2, 1, 4)
    >>> values = np.array([10.0, 20]).reshape(1, 2, 1, 1)
    >>> output, weights = einsum_attention(queries, keys, values)
    >>> output.item(), weights.tolist()
    (15.0, [[[[0.5, 0.5]]]])
    """
    raise NotImplementedError
