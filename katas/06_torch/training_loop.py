"""Training loop: the dozen lines that everybody gets wrong once.

The traps raise no error. A gradient stays until you clear it, a mode until you switch it. A loss
tensor keeps its whole graph alive.

Read: https://docs.pytorch.org/docs/stable/notes/autograd.html#locally-disable-grad-doc
House rules: README.md of this chapter
"""

from collections.abc import Callable, Iterable

from torch import Tensor, nn
from torch.optim import Optimizer

Batches = Iterable[tuple[Tensor, Tensor]]
LossFunction = Callable[[Tensor, Tensor], Tensor]


def train_epoch(
    model: nn.Module, batches: Batches, loss_fn: LossFunction, optimizer: Optimizer
) -> float:
    """Train on every batch once, in order, and return the mean loss over all examples.

    - Each batch is one step, along the gradient of its own loss alone.
    - A loss is taken before its step, and keeps no graph.
    """
    raise NotImplementedError


def evaluate(model: nn.Module, batches: Batches, loss_fn: LossFunction) -> tuple[float, float]:
    """Return the mean loss and the share of right answers over all examples.

    >>> import torch
    >>> batch = torch.tensor([[3.0, 0.0], [0.0, 3.0]]), torch.tensor([0, 0])
    >>> loss, accuracy = evaluate(nn.Identity(), [batch], nn.CrossEntropyLoss())
    >>> round(loss, 3), accuracy
    (1.549, 0.5)

    - Measure in evaluation mode; neither model nor loss records a graph.
    - Weights, buffers, ``.grad``, ``requires_grad`` and torch's grad mode stay as they were.
    """
    raise NotImplementedError


def fit(
    model: nn.Module,
    train_batches: Batches,
    valid_batches: Batches,
    loss_fn: LossFunction,
    optimizer: Optimizer,
    epochs: int,
) -> list[dict[str, float]]:
    """Train and then evaluate in each epoch, and return one dict per epoch.

    - Keys: "train_loss", "valid_loss" and "valid_accuracy".
    - Go through both parts once per epoch. With 0 epochs, nothing happens.
    """
    raise NotImplementedError
