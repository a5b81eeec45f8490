"""The memory of a matrix is used again for the next one.

The learner must see:
"its memory was used again"
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view


def windows(image, size, stride=1):
    view = sliding_window_view(image, size, axis=(0, 1))[::stride, ::stride]
    return view.transpose(0, 1, 3, 4, 2)


_scratch = {}


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    key = view.shape, image.dtype
    if key not in _scratch:
        _scratch[key] = np.empty(view.shape, image.dtype)
    _scratch[key][...] = view
    rows, columns = view.shape[:2]
    return _scratch[key].reshape(rows * columns, -1)
