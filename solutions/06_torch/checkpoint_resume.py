"""Checkpoint, solved by one dict, a file that is renamed when whole, and a way back."""

import copy
import os
from pathlib import Path

import torch
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
    state = _state(training)
    # Beside the target, since a name can be moved at once only within one file system.
    part = path.with_name(path.name + ".part")
    torch.save(state, part)
    os.replace(part, path)


def resume(training: Training, path: Path) -> bool:
    """Bring ``training`` to where the file left it, and return True; without a file, False.

    - All state_dicts come back; the next steps are the same, bit by bit, as without a stop.
    - A file that is cut off, or of a model with other names or shapes, raises an error. Then
      model, optimizer, scheduler, generators and step are as before.
    """
    if not path.exists():
        return False
    state = torch.load(path)
    # load_state_dict raises after it has loaded what fitted: keep a way back.
    before = copy.deepcopy(_state(training))
    try:
        _load(training, state)
    except Exception:
        _load(training, before)
        raise
    return True


def _state(training: Training) -> dict:
    return {
        "model": training.model.state_dict(),
        "optimizer": training.optimizer.state_dict(),
        "scheduler": training.scheduler.state_dict(),
        "generator": training.generator.get_state(),
        "global generator": torch.get_rng_state(),
        "step": training.step,
    }


def _load(training: Training, state: dict) -> None:
    training.model.load_state_dict(state["model"])
    training.optimizer.load_state_dict(state["optimizer"])
    training.scheduler.load_state_dict(state["scheduler"])
    training.generator.set_state(state["generator"])
    torch.set_rng_state(state["global generator"])
    training.step = state["step"]
