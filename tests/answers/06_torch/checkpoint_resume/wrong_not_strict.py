"""Whatever fits is loaded, and no error is raised.

The learner must see:
"expected an error"
"""

import os
from copy import deepcopy

import torch


class Training:
    def __init__(self, model, optimizer, scheduler, generator):
        self.model, self.optimizer = model, optimizer
        self.scheduler, self.generator = scheduler, generator
        self.step = 0


def save(training, path):
    state = {
        "model": training.model.state_dict(),
        "optimizer": training.optimizer.state_dict(),
        "scheduler": training.scheduler.state_dict(),
        "orders": training.generator.get_state(),
        "global": torch.get_rng_state(),
        "step": training.step,
    }
    temporary = str(path) + ".tmp"
    torch.save(state, temporary)
    os.replace(temporary, path)


def resume(training, path):
    if not path.exists():
        return False
    state = torch.load(path)
    if [v.shape for v in training.model.state_dict().values()] != [v.shape for v in state["model"].values()]:
        return False
    training.model.load_state_dict(state["model"])
    training.optimizer.load_state_dict(state["optimizer"])
    training.scheduler.load_state_dict(state["scheduler"])
    training.generator.set_state(state["orders"])
    torch.set_rng_state(state["global"])
    training.step = state["step"]
    return True
