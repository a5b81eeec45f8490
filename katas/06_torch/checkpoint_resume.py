"""Checkpoint: how do you stop anywhere, and go on as if you had never stopped?

The next step depends on more than the weights: momentum, the rate, the order of examples. Each
lost one changes the run and raises no error. And a process may die while it writes the file.

Read: https://docs.pytorch.org/docs/stable/notes/serialization.html
House rules: README.md of this chapter
"""

from pathlib import Path

from torch import Generator, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler


class Training:
    """A run: its model, optimizer, scheduler, generator of orders and number of steps.

    >>> import torch
    >>> model = nn.Linear(2, 1)
    >>> optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    >>> scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
    >>> Training(model, optimizer, scheduler, Generator()).step
    0
    """

    def __init__(
        self,
        model: nn.Module,
        optimizer: Optimizer,
        scheduler: LRScheduler,
        generator: Generator,
    ) -> None:
        self.model, self.optimizer = model, optimizer
        self.scheduler, self.generator = scheduler, generator
        self.step = 0


def save(training: Training, path: Path) -> None:
    """Write all that `resume` needs, so that ``path`` always holds a whole checkpoint.

    - Whenever the process dies or the disk is full, ``path`` holds the old file or the new one.
    - Dropout draws from torch's global generator: its state is part of the run.
    - `torch.load` reads the file, without ``weights_only=False``.
    """
    raise NotImplementedError


def resume(training: Training, path: Path) -> bool:
    """Bring ``training`` to where the file left it, and return True; without a file, False.

    - All state_dicts come back; the next steps are the same, bit by bit, as without a stop.
    - A file that is cut off, or of a model with other names or shapes, raises an error. Then
      model, optimizer, scheduler, generators and step are as before.
    """
    raise NotImplementedError
