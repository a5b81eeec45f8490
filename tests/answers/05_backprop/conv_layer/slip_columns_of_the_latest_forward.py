"""backward takes the columns of the latest forward of equal shapes.

The learner must see:
"x and w, after a forward of -x"
"""

import numpy as np


def _table(shape, w_shape, stride, padding):
    _, channels, high, wide = shape
    rows, columns = w_shape[2:]
    high, wide = high + 2 * padding, wide + 2 * padding
    height, width = (high - rows) // stride + 1, (wide - columns) // stride + 1
    inside = (
        np.arange(channels)[:, None, None] * high * wide
        + np.arange(rows)[None, :, None] * wide
        + np.arange(columns)
    ).reshape(-1, 1)
    start = (np.arange(height)[:, None] * stride * wide + np.arange(width) * stride).reshape(1, -1)
    return inside + start, (high, wide), (height, width)


LAST = {}


def _columns(x, padding, table, framed):
    frame = np.zeros((x.shape[0], x.shape[1], *framed))
    frame[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]] = x
    return frame.reshape(len(x), -1)[:, table]  # n, crc, hw


def convolve(x, w, b, stride=1, padding=0):
    table, framed, out = _table(x.shape, w.shape, stride, padding)
    LAST["key"] = x.shape, w.shape, stride, padding
    LAST["cols"] = _columns(x, padding, table, framed)
    y = w.reshape(len(w), -1) @ LAST["cols"] + b.reshape(-1, 1)
    return y.reshape(len(x), len(w), *out)


def convolve_backward(dy, x, w, stride=1, padding=0):
    table, framed, _ = _table(x.shape, w.shape, stride, padding)
    n = len(x)
    flat = dy.reshape(n, len(w), -1)
    same = LAST.get("key") == (x.shape, w.shape, stride, padding)
    cols = LAST["cols"] if same else _columns(x, padding, table, framed)
    dw = (flat @ cols.transpose(0, 2, 1)).sum(axis=0).reshape(w.shape)
    db = flat.sum(axis=2).sum(axis=0)
    dcols = w.reshape(len(w), -1).T @ flat
    size = x.shape[1] * framed[0] * framed[1]
    places = np.arange(n)[:, None, None] * size + table
    frame = np.bincount(places.ravel(), dcols.ravel(), n * size)
    frame = frame.reshape(n, x.shape[1], *framed)
    stop_r, stop_c = padding + x.shape[2], padding + x.shape[3]
    return frame[:, :, padding:stop_r, padding:stop_c].copy(), dw, db
