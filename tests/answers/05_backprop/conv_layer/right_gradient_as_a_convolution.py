"""dx is a convolution of dy, spread out, with filters turned over."""

import numpy as np


def convolve(x, w, b, stride=1, padding=0):
    p = padding
    x = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)))
    k, l = w.shape[2:]
    h, v = (x.shape[2] - k) // stride + 1, (x.shape[3] - l) // stride + 1
    a, c, d, e = x.strides
    windows = np.lib.stride_tricks.as_strided(
        x, (len(x), x.shape[1], h, v, k, l), (a, c, d * stride, e * stride, d, e), writeable=False
    )
    return np.tensordot(windows, w, ((1, 4, 5), (1, 2, 3))).transpose(0, 3, 1, 2) + b[None, :, None, None]


def convolve_backward(dy, x, w, stride=1, padding=0):
    p = padding
    wide = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)))
    k, l = w.shape[2:]
    spread = np.zeros((*dy.shape[:2], wide.shape[2] - k + 1, wide.shape[3] - l + 1))
    spread[:, :, : stride * dy.shape[2] : stride, : stride * dy.shape[3] : stride] = dy
    framed = np.pad(spread, ((0, 0), (0, 0), (k - 1, k - 1), (l - 1, l - 1)))
    turned = w[:, :, ::-1, ::-1].swapaxes(0, 1)
    dx = convolve(framed, turned, np.zeros(len(turned)))
    dw = convolve(wide.swapaxes(0, 1), spread.swapaxes(0, 1), np.zeros(len(w))).swapaxes(0, 1)
    return dx[:, :, p : p + x.shape[2], p : p + x.shape[3]], dw, dy.sum(axis=(0, 2, 3))
