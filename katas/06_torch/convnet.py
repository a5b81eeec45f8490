"""A convnet: know the size of every layer before the first image goes through.

A convolution slides a small window of weights over an image.  How many places the window
finds is arithmetic, and so is how many numbers reach the last layer: the commonest crash
of a convnet is a guess there that fits one size of image.  torch wants images as
(batch, channels, height, width); files mostly keep the channels last.

Read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html#torch.nn.Conv2d
"""

import numpy as np
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
    raise NotImplementedError


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
    raise NotImplementedError


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
        raise NotImplementedError

    def forward(self, images: Tensor) -> Tensor:
        """Return the logits (n, classes) of float32 images (n, channels, h, w).

        Each row depends on its own image alone, and is the same in ``train()`` and ``eval()``
        and for images laid out in memory in any way.  Images of another size that bring the
        linear layer more or fewer numbers than it takes are an error of any kind; those that
        happen to bring it as many may be one or not.
        """
        raise NotImplementedError
