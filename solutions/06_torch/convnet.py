"""A convnet whose last layer is told its size by the same arithmetic that the layers obey."""

import numpy as np
import torch
from torch import Tensor, nn


def output_size(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """Return how many places a window finds along one axis of an image.

    ``padding`` pixels are added at both ends, the window starts at the first pixel and moves
    ``stride`` pixels at a time, and it never sticks out at the far end.  Convolution and
    pooling follow the same rule.

    Parameters
    ----------
    size, kernel, stride : int, at least 1
        Lengths in pixels: of the axis, of the window and of a move.
    padding : int, at least 0

    Raises
    ------
    ValueError
        If the window is longer than the padded axis.

    Examples
    --------
    >>> output_size(28, kernel=3)
    26
    """
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError(f"a window of {kernel} fits nowhere in {size} + 2 * {padding} pixels")
    # One place at the start, and one more for every whole stride that is left.
    return room // stride + 1


def to_batch(images: np.ndarray) -> Tensor:
    """Return images as a network takes them: a channel axis first, numbers from 0 to 1.

    Parameters
    ----------
    images : array of uint8, (n, height, width) or (n, height, width, channels)
        Not to be changed, and stored in the order of its axes. Without a channel axis the images
        are grey: one channel.

    Returns
    -------
    float32 tensor, (n, channels, height, width)
        Every pixel divided by 255.
    """
    # permute renames the axes and leaves every number where it is; reshape would deal the same
    # numbers out anew, a pixel's red, green and blue becoming three neighbours.
    channels_last = images[..., np.newaxis] if images.ndim == 3 else images
    return torch.from_numpy(channels_last).permute(0, 3, 1, 2) / 255


class ConvNet(nn.Module):
    """Two convolutions and a linear layer, for images of one size.

    These layers and no others; an ``(h, w)`` marked ``?`` is for you to work out:

    ====================================================  ====================
    layer                                                 an image's numbers
    ====================================================  ====================
    (the image)                                           (channels, h, w)
    convolution, 8 filters of 3 x 3, padding 1, ReLU      (8, h, w)
    max pooling, windows of 2 x 2, stride 2               (8, ?, ?)
    convolution, 16 filters of 5 x 5, stride 2,
    padding 2, ReLU                                       (16, ?, ?)
    flatten, in the order of the axes                     (16 * ? * ?,)
    linear, without softmax: logits                       (classes,)
    ====================================================  ====================

    Padding is zeros, and pooling leaves out a last row or column that fills no window.
    ``parameters()`` yields six float32 tensors in the order of the table, each weight before
    its bias, shaped as in `nn.Conv2d` and `nn.Linear`. They exist as soon as the network is
    made. Their first values are torch's own for such layers, or any that learn as well.

    Parameters
    ----------
    image_size : tuple of int
        ``(h, w)``, each at least 2, not always equal.
    channels, classes : int, at least 1

    Examples
    --------
    >>> net = ConvNet((28, 28), channels=1, classes=10)
    >>> sum(parameter.numel() for parameter in net.parameters())
    11146
    """

    def __init__(self, image_size: tuple[int, int], channels: int, classes: int) -> None:
        super().__init__()
        # The sizes run beside the layers that cause them: whoever changes one sees the other.
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
        """Return the logits (n, classes) of float32 images (n, channels, h, w).

        Each row depends on its own image alone, and is the same in ``train()`` and ``eval()``
        and for images laid out in memory in any way.  Images of another size that bring the
        linear layer more or fewer numbers than it takes are an error of any kind; those that
        happen to bring it as many may be one or not.
        """
        return self.layers(images)
