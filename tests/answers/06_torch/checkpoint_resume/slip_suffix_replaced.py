"""What is written beside run.tmp is run.tmp itself: the suffix is replaced.

The learner must see:
"run.tmp itself was opened to be written"
"""

import copy
import os
from pathlib import Path

import torch
from torch import Generator, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler


class Training:
    """A run: its model, optimizer, scheduler, generator of orders and number of steps."""

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


def _state(training):
    return {
        "model": training.model.state_dict(),
        "optimizer": training.optimizer.state_dict(),
        "scheduler": training.scheduler.state_dict(),
        "generator": training.generator.get_state(),
        "global": torch.get_rng_state(),
        "step": training.step,
    }


def _set(training, state):
    training.model.load_state_dict(state["model"])
    training.optimizer.load_state_dict(state["optimizer"])
    training.scheduler.load_state_dict(state["scheduler"])
    training.generator.set_state(state["generator"])
    torch.set_rng_state(state["global"])
    training.step = state["step"]


def save(training: Training, path: Path) -> None:
    path = Path(path)
    beside = path.with_suffix(".tmp")
    with open(beside, "wb") as file:
        torch.save(_state(training), file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def resume(training: Training, path: Path) -> bool:
    path = Path(path)
    if not path.exists():
        return False
    state = torch.load(path, weights_only=True)
    before = copy.deepcopy(_state(training))
    try:
        _set(training, state)
    except Exception:
        _set(training, before)
        raise
    return True
