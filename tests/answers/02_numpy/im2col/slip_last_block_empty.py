"""A large matrix is filled in blocks of 64 windows, but for the last ones.

The learner must see:
"on the large input"
"is 0.0, but"
"""

import numpy as np


def windows(image, size, stride=1):
    v = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    return v[::stride, ::stride].transpose(0, 1, 3, 4, 2)


def im2col(image, size, stride=1):
    v = windows(image, size, stride)
    out = np.zeros((v.shape[0] * v.shape[1], v[0, 0].size), dtype=image.dtype)
    if out.nbytes < 1 << 20:
        out[...] = v.reshape(out.shape)
    else:
        for i in range(0, len(out) - len(out) % 64, 64):
            r, c = np.divmod(np.arange(i, i + 64), v.shape[1])
            out[i : i + 64] = v[r, c].reshape(64, -1)
    return out
