"""Windows as rows of a matrix, and products of matrices both ways."""

import numpy as np


def _rows(x, w, stride, padding):
    x = np.pad(x, [(0, 0), (0, 0), (padding,) * 2, (padding,) * 2])
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[2:], axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride].transpose(0, 2, 3, 1, 4, 5)
    n, height, width = windows.shape[:3]
    return windows.reshape(n * height * width, -1), (n, height, width)


def convolve(x, w, b, stride=1, padding=0):
    rows, (n, height, width) = _rows(x, w, stride, padding)
    y = rows @ w.reshape(len(w), -1).T + b
    return np.moveaxis(y.reshape(n, height, width, len(w)), -1, 1)


def convolve_backward(dy, x, w, stride=1, padding=0):
    rows, (n, height, width) = _rows(x, w, stride, padding)
    flat = np.moveaxis(dy, 1, -1).reshape(-1, len(w))
    dw = (flat.T @ rows).reshape(w.shape)
    back = (flat @ w.reshape(len(w), -1)).reshape(n, height, width, *w.shape[1:])
    wide = np.zeros((n, x.shape[1], x.shape[2] + 2 * padding, x.shape[3] + 2 * padding))
    for i in range(w.shape[2]):
        for j in range(w.shape[3]):
            target = wide[:, :, i : i + stride * height : stride, j : j + stride * width : stride]
            target += back[..., i, j].transpose(0, 3, 1, 2)
    inside = slice(padding, padding + x.shape[2]), slice(padding, padding + x.shape[3])
    return wide[:, :, inside[0], inside[1]].copy(), dw, flat.sum(axis=0)
