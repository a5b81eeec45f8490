"""The file holds a tuple, and torch.save was imported by name."""

import copy
import os
import tempfile
import zipfile
from pathlib import Path

import torch
from torch import save as write
from torch import Generator, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler


class Training:
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
    return (
        training.model.state_dict(),
        training.optimizer.state_dict(),
        training.scheduler.state_dict(),
        training.generator.get_state(),
        torch.get_rng_state(),
        training.step,
    )


def _load(training, state):
    model, optimizer, scheduler, generator, noise, step = state
    training.model.load_state_dict(model)
    training.optimizer.load_state_dict(optimizer)
    training.scheduler.load_state_dict(scheduler)
    training.generator.set_state(generator)
    torch.set_rng_state(noise)
    training.step = step


def save(training: Training, path: Path) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            write(_state(training), file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def resume(training: Training, path: Path) -> bool:
    if not path.exists():
        return False
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
        if broken is not None:
            raise ValueError(f"{path}: {broken} is damaged")
    state = torch.load(path)
    before = copy.deepcopy(_state(training))
    try:
        _load(training, state)
    except BaseException:
        _load(training, before)
        raise
    return True
