"""Of the scheduler only its clock comes back.

The learner must see:
"['later']['settings']['lr']"
"""

import copy
import os
import tempfile
import zipfile
from pathlib import Path

import torch
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
    return {
        "model": training.model.state_dict(),
        "optimizer": training.optimizer.state_dict(),
        "scheduler": training.scheduler.last_epoch,
        "generator": training.generator.get_state(),
        "global": torch.get_rng_state(),
        "step": training.step,
    }


def _load(training, state):
    training.model.load_state_dict(state["model"])
    training.optimizer.load_state_dict(state["optimizer"])
    training.scheduler.last_epoch = state["scheduler"]
    training.generator.set_state(state["generator"])
    torch.set_rng_state(state["global"])
    training.step = state["step"]


def save(training: Training, path: Path) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            torch.save(_state(training), file)
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
