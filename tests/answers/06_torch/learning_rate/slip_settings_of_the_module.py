"""Warm-up and total are kept in the module: a second start changes the first one's schedule.

The learner must see:
"another_run_starts = True"
"""

import copy
import math

from torch import nn
from torch.optim import SGD
from torch.optim.lr_scheduler import LambdaLR


def factor(step: int, warmup: int, total: int) -> float:
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return 0.0
    return (1 + math.cos(math.pi * (step - warmup) / (total - warmup))) / 2


SETTINGS = {}


def start(model, lr, warmup, total, state=None):
    optimizer = SGD(model.parameters(), lr=lr, momentum=0.9)
    SETTINGS.update(warmup=warmup, total=total)
    scheduler = LambdaLR(optimizer, lambda step: factor(step, **SETTINGS))
    if state is not None:
        state = copy.deepcopy(state)
        optimizer.load_state_dict(state["optimizer"])
        scheduler.load_state_dict(state["scheduler"])
    return optimizer, scheduler


def state_of(optimizer, scheduler) -> dict:
    return copy.deepcopy(
        {"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}
    )


def train_epoch(model, batches, loss_fn, optimizer, scheduler) -> list[float]:
    model.train()
    rates = []
    for x, labels in batches:
        optimizer.zero_grad()
        loss_fn(model(x), labels).backward()
        rate = optimizer.param_groups[0]["lr"]
        optimizer.step()
        scheduler.step()
        rates.append(rate)
    return rates
