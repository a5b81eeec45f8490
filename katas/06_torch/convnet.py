"""A convnet: know the size of every layer before the first image goes through.

How many places a sliding window finds is arithmetic, and so is how many numbers reach the last
layer. An image's channels come first in torch, and last in files.

Read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html#torch.nn.Conv2d
House rules: README.md of this chapter
"""

import numpy as np
from torch import Tensor, nn


def output_size(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """Return how many places a window of ``kernel`` pixels finds along an axis.

    >>> output_size(28, kernel=3)
    26

    - Both ends get ``padding`` pixels, and the window never sticks out.
    - A window longer than the padded axis is a ValueError.
    """
    raise NotImplementedError


def to_batch(images: np.ndarray) -> Tensor:
    """Return uint8 images, (n, h, w) or (n, h, w, channels), divided by 255.

    The tensor is float32, (n, channels, h, w); grey images get one channel.
    """
    raise NotImplementedError


class ConvNet(nn.Module):
    """Return logits (n, classes) from these layers and no others.

    - 8 filters of 3 x 3, padding 1; ReLU
    - max pooling, 2 x 2, stride 2
    - 16 filters of 5 x 5, padding 2, stride 2; ReLU
    - flatten as channel, row, column; a linear layer

    The six parameters exist at once, in this order, weight before bias, initialised as by torch.
    ``image_size`` is (h, w), each at least 2. Images that do not fit the linear layer are an error.
    """

    def __init__(self, image_size: tuple[int, int], channels: int, classes: int) -> None:
        raise NotImplementedError

    def forward(self, images: Tensor) -> Tensor:
        """Return the logits of float32 images (n, channels, h, w)."""
        raise NotImplementedError
