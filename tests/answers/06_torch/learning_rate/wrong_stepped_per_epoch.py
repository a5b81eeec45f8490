"""The scheduler moves once an epoch.

The learner must see:
"moved at most once in the epoch"
"""

import copy
import math

from torch.optim import SGD
from torch.optim.lr_scheduler import LambdaLR


def factor(step, warmup, total):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return 0.0
    return 0.5 * (1 + math.cos(math.pi * (step - warmup) / (total - warmup)))


def start(model, lr, warmup, total, state=None):
    optimizer = SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = LambdaLR(optimizer, lambda step: factor(step, warmup, total))
    if state is not None:
        optimizer.load_state_dict(copy.deepcopy(state["optimizer"]))
        scheduler.load_state_dict(state["scheduler"])
    return optimizer, scheduler


def state_of(optimizer, scheduler):
    return {
        "optimizer": copy.deepcopy(optimizer.state_dict()),
        "scheduler": copy.deepcopy(scheduler.state_dict()),
    }


def train_epoch(model, batches, loss_fn, optimizer, scheduler):
    model.train()
    rates = []
    for inputs, targets in batches:
        loss = loss_fn(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        rates.append(scheduler.get_last_lr()[0])
        optimizer.step()
    scheduler.step()
    return rates
