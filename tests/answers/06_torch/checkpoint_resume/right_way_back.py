"""Everything is loaded, and put back if that fails."""

import copy
import os
import pathlib

import torch

PARTS = ("model", "optimizer", "scheduler")


class Training:
    def __init__(self, model, optimizer, scheduler, generator):
        self.model, self.optimizer = model, optimizer
        self.scheduler, self.generator = scheduler, generator
        self.step = 0

    def state_dict(self):
        state = {name: getattr(self, name).state_dict() for name in PARTS}
        return state | {"rng": [self.generator.get_state(), torch.random.get_rng_state()], "step": self.step}

    def load_state_dict(self, state):
        for name in PARTS:
            getattr(self, name).load_state_dict(state[name])
        self.generator.set_state(state["rng"][0])
        torch.random.set_rng_state(state["rng"][1])
        self.step = state["step"]


def save(training, path):
    path = pathlib.Path(path)
    new = path.with_suffix(path.suffix + ".new")
    with open(new, "wb") as file:
        torch.save(Training.state_dict(training), file)
    os.rename(new, path)


def resume(training, path):
    try:
        state = torch.load(path, weights_only=True)
    except FileNotFoundError:
        return False
    before = copy.deepcopy(Training.state_dict(training))
    try:
        Training.load_state_dict(training, state)
    except BaseException:
        Training.load_state_dict(training, before)
        raise
    return True
