"""Five layers, solved by a list of layers, one optimizer, and a mode for each purpose."""

from itertools import pairwise

import torch
from torch import Tensor, nn


def make_net(widths: list[int], dropout: float = 0.0) -> nn.Module:
    """Return a network of ``len(widths) - 1`` linear layers, started as torch starts them.

    >>> [tuple(p.shape) for p in make_net([784, 30, 10]).parameters()]
    [(30, 784), (30,), (10, 30), (10,)]

    After each linear layer but the last: ReLU, then dropout. Images are (n, ...): flatten them.
    """
    layers: list[nn.Module] = [nn.Flatten()]
    for before, after in pairwise(widths):
        layers += [nn.Linear(before, after), nn.ReLU(), nn.Dropout(dropout)]
    # The last layer's scores go to the loss as they are: no ReLU, no dropout, no softmax.
    return nn.Sequential(*layers[:-2])


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
    net.train()
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for batch in torch.randperm(len(images)).split(batch_size):
            loss = nn.functional.cross_entropy(net(images[batch]), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(images))
        # In the optimizer that has Adam's memory; a new one would begin without.
        for group in optimizer.param_groups:
            group["lr"] *= decay
    return losses


def predict(net: nn.Module, images: Tensor) -> Tensor:
    """Return the likeliest class of each image, int64 (n,), in evaluation mode, without a graph."""
    net.eval()
    with torch.no_grad():
        return net(images).argmax(dim=1)
