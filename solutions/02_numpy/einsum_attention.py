"""Attention, solved with two einsums whose letters name every axis."""

import numpy as np

LOWEST = np.finfo(np.float64).min


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
    # numpy's root is a float64, and makes that of queries and keys of any dtype.
    scaled = queries / np.sqrt(queries.shape[-1])
    scores = np.einsum("bmhd,bnhd->bhmn", scaled, keys)
    if mask is not None:
        scores = np.where(mask[:, np.newaxis], scores, -np.inf)
    # Of the scores that count, the largest becomes 0: no exp overflows. Where none counts, all are
    # -inf, and -inf less a finite number stays -inf.
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True, initial=LOWEST))
    # That largest one adds exp(0) = 1 to the total: it is below 1 only where nothing is seen.
    weights = powers / powers.sum(axis=-1, keepdims=True).clip(min=1)
    return np.einsum("bhmn,bnhe->bmhe", weights, values), weights
