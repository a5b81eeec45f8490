"""Learning rate, solved by a rate that depends on the step alone, and states loaded last."""

import copy
import math
from collections.abc import Callable, Iterable

from torch import Tensor, nn
from torch.optim import SGD
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

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
    if step < warmup:
        return (step + 1) / warmup
    return (1 + math.cos(math.pi * min(1.0, (step - warmup) / (total - warmup)))) / 2


def start(
    model: nn.Module, lr: float, warmup: int, total: int, state: dict | None = None
) -> tuple[SGD, LRScheduler]:
    """Return SGD with momentum 0.9 and a scheduler whose highest rate is ``lr``.

    With a ``state``, both go on where `state_of` found them; ``state`` stays as it is. The model
    has its weights already. All other arguments are as before.
    """
    optimizer = SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = LambdaLR(optimizer, lambda step: factor(step, warmup, total))
    if state is not None:
        # Last, because making a scheduler sets the optimizer's rate to that of step 0.
        scheduler.load_state_dict(state["scheduler"])
        # A copy, because the optimizer goes on with the very tensors that it is given.
        optimizer.load_state_dict(copy.deepcopy(state["optimizer"]))
    return optimizer, scheduler


def state_of(optimizer: SGD, scheduler: LRScheduler) -> dict:
    """Return all that `start` needs to go on; later steps do not change it.

    `torch.load` reads it back from a file as it is, without ``weights_only=False``.
    """
    # Deep: the optimizer's own tensors go on changing.
    return copy.deepcopy({"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()})


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
    model.train()
    rates = []
    for inputs, targets in batches:
        optimizer.zero_grad()
        loss_fn(model(inputs), targets).backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        # Per step, not per epoch: that is what warmup and total count.
        scheduler.step()
    return rates
