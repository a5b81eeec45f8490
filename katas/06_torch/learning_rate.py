"""Learning rate: how do you warm up, cool down, and go on after a stop as if there was none?

Large first steps hurt a fresh network, so the rate rises first. Small last steps settle it. The
rate lives in the optimizer and its clock in the scheduler, and both must be saved.

Read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
House rules: README.md of this chapter
"""

from collections.abc import Callable, Iterable

from torch import Tensor, nn
from torch.optim import SGD
from torch.optim.lr_scheduler import LRScheduler

Batches = Iterable[tuple[Tensor, Tensor]]
LossFunction = Callable[[Tensor, Tensor], Tensor]


def factor(step: int, warmup: int, total: int) -> float:
    """Return by what the highest rate is multiplied in a step; steps count from 0.

    >>> [round(factor(step, 2, 6), 3) for step in range(8)]
    [0.5, 1.0, 1.0, 0.854, 0.5, 0.146, 0.0, 0.0]

    - Before ``warmup``: ``(step + 1) / warmup``, so that the first step does not have rate 0.
    - Then half a cosine wave, from 1 at ``warmup`` to 0 at ``total``, and 0 after that.
    - ``warmup`` may be 0, and is below ``total``.
    """
    raise NotImplementedError


def start(
    model: nn.Module, lr: float, warmup: int, total: int, state: dict | None = None
) -> tuple[SGD, LRScheduler]:
    """Return SGD with momentum 0.9 and a scheduler whose highest rate is ``lr``.

    With a ``state``, both go on where `state_of` found them; ``state`` stays as it is. The model
    has its weights already. All other arguments are as before.
    """
    raise NotImplementedError


def state_of(optimizer: SGD, scheduler: LRScheduler) -> dict:
    """Return all that `start` needs to go on; later steps do not change it.

    `torch.load` reads it back from a file as it is, without ``weights_only=False``.
    """
    raise NotImplementedError


def train_epoch(
    model: nn.Module,
    batches: Batches,
    loss_fn: LossFunction,
    optimizer: SGD,
    scheduler: LRScheduler,
) -> list[float]:
    """Train on every batch once, in order, and return the rate that each step was taken with.

    The schedule moves on after each step.
    """
    raise NotImplementedError
