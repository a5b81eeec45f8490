"""Weights are copied by name, and those of one unit are stretched.

The learner must see:
"a file of another model, one unit, is refused"
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
        "scheduler": training.scheduler.state_dict(),
        "generator": training.generator.get_state(),
        "global": torch.get_rng_state(),
        "step": training.step,
    }


def _load(training, state):
    own = training.model.state_dict()
    if set(own) != set(state["model"]):
        raise ValueError("other names")
    for name, tensor in own.items():
        tensor.copy_(state["model"][name])
    training.optimizer.load_state_dict(state["optimizer"])
    training.scheduler.load_state_dict(state["scheduler"])
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
