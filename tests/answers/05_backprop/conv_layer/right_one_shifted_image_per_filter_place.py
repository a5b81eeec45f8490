"""No windows: each place of the filter is a shifted image."""

import numpy as np


def _shifts(size, places, stride):
    for i in range(size[0]):
        for j in range(size[1]):
            rows = slice(i, i + stride * (places[0] - 1) + 1, stride)
            columns = slice(j, j + stride * (places[1] - 1) + 1, stride)
            yield i, j, (slice(None), slice(None), rows, columns)


def _frame(x, p):
    wide = np.zeros((*x.shape[:2], x.shape[2] + 2 * p, x.shape[3] + 2 * p))
    wide[:, :, p : p + x.shape[2], p : p + x.shape[3]] = x
    return wide


def convolve(x, w, b, stride=1, padding=0):
    wide = _frame(x, padding)
    places = [(a - k) // stride + 1 for a, k in zip(wide.shape[2:], w.shape[2:])]
    y = np.zeros((len(x), len(w), *places))
    y += b.reshape(-1, 1, 1)
    for i, j, at in _shifts(w.shape[2:], places, stride):
        y += np.tensordot(w[:, :, i, j], wide[at], axes=(1, 1)).swapaxes(0, 1)
    return y


def convolve_backward(dy, x, w, stride=1, padding=0):
    wide = _frame(x, padding)
    d_wide, dw = np.zeros(wide.shape), np.empty(w.shape)
    for i, j, at in _shifts(w.shape[2:], dy.shape[2:], stride):
        dw[:, :, i, j] = np.tensordot(dy, wide[at], axes=((0, 2, 3), (0, 2, 3)))
        d_wide[at] += np.tensordot(w[:, :, i, j], dy, axes=(0, 1)).swapaxes(0, 1)
    p, (h, v) = padding, x.shape[2:]
    return d_wide[:, :, p : p + h, p : p + v], dw, dy.sum((0, 2, 3))
