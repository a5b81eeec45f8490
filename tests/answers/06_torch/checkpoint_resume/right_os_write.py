"""Written with os.write, the checkpoint as bytes."""

import copy
import io
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
    training.model.load_state_dict(state["model"])
    training.optimizer.load_state_dict(state["optimizer"])
    training.scheduler.load_state_dict(state["scheduler"])
    training.generator.set_state(state["generator"])
    torch.set_rng_state(state["global"])
    training.step = state["step"]


def save(training: Training, path: Path) -> None:
    memory = io.BytesIO()
    torch.save(_state(training), memory)
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        rest = memory.getbuffer()
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    os.replace(part, path)


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
