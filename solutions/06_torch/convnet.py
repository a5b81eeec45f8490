"""A convnet whose last layer is told its size by the same arithmetic that the layers obey."""

import numpy as np
import torch
from torch import Tensor, nn


def output_size(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """Return how many places a window of ``kernel`` pixels finds along an axis.

    >>> output_size(28, kernel=3)
    26

    - Both ends get ``padding`` pixels, and the window never sticks out.
    - A window longer than the padded axis is a ValueError.
    """
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError(f"a window of {kernel} fits nowhere in {size} + 2 * {padding} pixels")
    # One place at the start, and one more for every whole stride that is left.
    return room // stride + 1


def to_batch(images: np.ndarray) -> Tensor:
    """Return uint8 images, (n, h, w) or (n, h, w, channels), divided by 255.

    The tensor is float32, (n, channels, h, w); grey images get one channel.
    """
    # permute renames the axes and leaves every number where it is; reshape would deal the same
    # numbers out anew, a pixel's red, green and blue becoming three neighbors.
    channels_last = images[..., np.newaxis] if images.ndim == 3 else images
    # A copy: of memory that is read-only, from_numpy would warn.
    return torch.tensor(channels_last).permute(0, 3, 1, 2) / 255


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
        super().__init__()
        # The sizes run beside the layers that cause them: change one, and you see the other.
        pooled = [output_size(size, kernel=2, stride=2) for size in image_size]
        h, w = (output_size(size, kernel=5, stride=2, padding=2) for size in pooled)
        self.layers = nn.Sequential(
            nn.Conv2d(channels, 8, kernel_size=3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 16, kernel_size=5, stride=2, padding=2),
            nn.ReLU(),
            # From axis 1 on: the batch axis stays, whatever the images' size.
            nn.Flatten(),
            nn.Linear(16 * h * w, classes),
        )

    def forward(self, images: Tensor) -> Tensor:
        """Return the logits of float32 images (n, channels, h, w)."""
        return self.layers(images)
