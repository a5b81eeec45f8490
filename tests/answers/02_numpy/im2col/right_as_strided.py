"""Shape and strides worked out by hand; the matrix from a contiguous copy."""

import numpy as np
from numpy.lib.stride_tricks import as_strided


def windows(image, size, stride=1):
    (h, w, c), (kh, kw) = image.shape, size
    down, right, across = image.strides
    return as_strided(
        image,
        shape=((h - kh) // stride + 1, (w - kw) // stride + 1, kh, kw, c),
        strides=(stride * down, stride * right, down, right, across),
        writeable=False,
    )


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return np.array(view, order="C").reshape(-1, size[0] * size[1] * image.shape[2])
