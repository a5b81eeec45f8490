"""Attention by einsum: how do all queries of all heads look at all keys at once?

With transposes and reshapes it is easy to multiply the wrong pair of axes, and equal lengths
hide it. ``einsum`` asks for names. A letter in both inputs and the output is kept side by side,
a letter missing from the output is summed.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/reference/generated/numpy.einsum.html
House rules: README.md of this chapter
"""

import numpy as np


def einsum_attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each query, the values it attends to, mixed by weight, and the weights.

    >>> queries = np.array([0, 2.0, 0, 0]).reshape(1, 1, 1, 4)
    >>> keys = np.array([[1.0, 5, 2, 0], [0, 5, 1, 1]]).reshape(1, 2, 1, 4)
    >>> values = np.array([10.0, 20]).reshape(1, 2, 1, 1)
    >>> output, weights = einsum_attention(queries, keys, values)
    >>> output.item(), weights.tolist()
    (15.0, [[[[0.5, 0.5]]]])

    Parameters
    ----------
    queries : integer, float or float16 array, (batch, m, heads, size)
    keys : array of the same dtype, (batch, n, heads, size)
    values : array of the same dtype, (batch, n, heads, depth)
    mask : bool array, (batch, m, n), or None; True where a query may see a key, in all heads

    Returns
    -------
    output : float64 array, (batch, m, heads, depth)
    weights : float64 array, (batch, heads, m, n)

    Notes
    -----
    - In each batch entry and head, a score is the dot product of query and key over sqrt(size).
    - Weights are the softmax of a query's scores over the keys it may see.
    - A hidden key has weight 0 and no influence, even if its score is far above all visible ones.
    - A query that may see nothing has weights 0 and output 0.
    - Queries, keys and values are at most 100 in absolute value.
    """
    raise NotImplementedError
