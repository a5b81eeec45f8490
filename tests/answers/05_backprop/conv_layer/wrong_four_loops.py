"""Four loops: right, and slow.

The learner must see:
"lines of Python; under 10,000 are asked."
"""

import numpy as np


def convolve(x, w, b, stride=1, padding=0):
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows, columns = w.shape[2:]
    height, width = (x.shape[2] - rows) // stride + 1, (x.shape[3] - columns) // stride + 1
    y = np.empty((len(x), len(w), height, width))
    for n in range(len(x)):
        for f in range(len(w)):
            for i in range(height):
                for j in range(width):
                    window = x[n, :, i * stride : i * stride + rows, j * stride : j * stride + columns]
                    y[n, f, i, j] = (window * w[f]).sum() + b[f]
    return y


def convolve_backward(dy, x, w, stride=1, padding=0):
    wide = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows, columns = w.shape[2:]
    dx, dw = np.zeros(wide.shape), np.zeros(w.shape)
    for n, f, i, j in np.ndindex(dy.shape):
        at = n, slice(None), slice(i * stride, i * stride + rows), slice(j * stride, j * stride + columns)
        dw[f] += dy[n, f, i, j] * wide[at]
        dx[at] += dy[n, f, i, j] * w[f]
    return dx[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]], dw, dy.sum(axis=(0, 2, 3))
