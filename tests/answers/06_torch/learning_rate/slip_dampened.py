"""The momentum is dampened, as a moving average is.

The learner must see:
"['settings']['dampening'] is 0.9, but 0.0 is right"
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


def start(model, lr, warmup, total, state=None):
    optimizer = SGD(model.parameters(), lr=lr, momentum=0.9, dampening=0.9)
    scheduler = LambdaLR(optimizer, lambda step: factor(step, warmup, total))
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
