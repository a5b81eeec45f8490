"""The origin is the largest score but never below the lowest float; Fortran order; in place in a copy."""

import numpy as np

LOWEST = np.finfo(np.float64).min


def softmax(x, axis=-1):
    p = np.array(x, dtype=np.float64, order="F")
    p -= np.maximum(p.max(axis=axis, keepdims=True), LOWEST)
    np.exp(p, out=p)
    total = p.sum(axis=axis, keepdims=True)
    return np.divide(p, total, out=np.zeros_like(p), where=total > 0)


def log_sum_exp(x, axis=-1):
    x = x.astype(np.float64)
    origin = np.maximum(x.max(axis=axis), LOWEST)
    with np.errstate(divide="ignore"):
        return origin + np.log(np.einsum("...i->...", np.exp(np.moveaxis(x, axis, -1) - origin[..., None])))
