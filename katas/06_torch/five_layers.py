"""Five layers: what does depth need?

More layers need ReLU between them, dropout that is off when you measure, and steps that shrink.

Read: https://codelabs.developers.google.com/codelabs/cloud-tensorflow-mnist
House rules: README.md of this chapter
"""

from torch import Tensor, nn


def make_net(widths: list[int], dropout: float = 0.0) -> nn.Module:
    """Return a network of ``len(widths) - 1`` linear layers, started as torch starts them.

    >>> [tuple(p.shape) for p in make_net([784, 30, 10]).parameters()]
    [(30, 784), (30,), (10, 30), (10,)]

    After each linear layer but the last: ReLU, then dropout. Images are (n, ...): flatten them.
    """
    raise NotImplementedError


def train(
    net: nn.Module,
    images: Tensor,
    labels: Tensor,
    epochs: int,
    batch_size: int,
    lr: float,
    decay: float,
) -> list[float]:
    """Train with one Adam and cross-entropy; return each epoch's mean loss over its examples.

    Each epoch takes all examples once, in another random order. The learning rate is ``lr``, times
    ``decay`` from epoch to epoch. A loss is taken before its step. Adam keeps its other defaults.
    """
    raise NotImplementedError


def predict(net: nn.Module, images: Tensor) -> Tensor:
    """Return the likeliest class of each image, int64 (n,), in evaluation mode, without a graph."""
    raise NotImplementedError
