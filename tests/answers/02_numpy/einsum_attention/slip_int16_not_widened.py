"""Bytes and floats are widened, int16 is not: its dot products wrap around.

The learner must see:
"einsum_attention(…)["
"""

import numpy as np


def wide(x):
    """int8 and uint8 overflow; the larger integers hold products of numbers up to 100."""
    return x.astype(np.float64) if x.dtype.kind == "f" or x.dtype.itemsize == 1 else x


def einsum_attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    queries, keys, values = wide(queries), wide(keys), wide(values)
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    seen = np.ones(scores.shape, bool) if mask is None else np.broadcast_to(mask[:, None], scores.shape)
    scores = np.where(seen, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = powers.sum(axis=-1, keepdims=True)
    weights = powers / np.where(total > 0, total, 1)
    return np.einsum("bhmn,bnhd->bmhd", weights, values), weights
