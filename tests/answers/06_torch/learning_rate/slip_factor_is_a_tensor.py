"""The factor is a tensor, not a float.

The learner must see:
"but a float: 1.0 is asked"
"""

import copy
import math

import torch
from torch import nn
from torch.optim import SGD
from torch.optim.lr_scheduler import LambdaLR


def factor(step: int, warmup: int, total: int) -> float:
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return 0.0
    turn = torch.tensor(math.pi * (step - warmup) / (total - warmup), dtype=torch.float64)
    return (1 + turn.cos()) / 2


def start(model, lr, warmup, total, state=None):
    optimizer = SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = LambdaLR(optimizer, lambda step: float(factor(step, warmup, total)))
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
