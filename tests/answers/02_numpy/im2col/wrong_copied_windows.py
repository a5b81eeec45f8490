"""The windows are copied out of the image.

The learner must see:
"221: the windows are a copy"
"""

import numpy as np


def windows(image, size, stride=1):
    (h, w, c), (kh, kw) = image.shape, size
    view = np.stack(
        [
            [image[y : y + kh, x : x + kw] for x in range(0, w - kw + 1, stride)]
            for y in range(0, h - kh + 1, stride)
        ]
    )
    view.flags.writeable = False
    return view


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
