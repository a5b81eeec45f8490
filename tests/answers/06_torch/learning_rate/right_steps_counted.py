"""Only momentum and the number of steps are saved; the schedule is worked out from them."""

import math

import torch
from torch.optim import SGD
from torch.optim.lr_scheduler import LambdaLR


def factor(step, warmup, total):
    rising = (step + 1) / warmup if warmup else math.inf
    falling = math.cos(math.pi / 2 * min(max((step - warmup) / (total - warmup), 0.0), 1.0)) ** 2
    return rising if step < warmup else falling


def start(model, lr, warmup, total, state=None):
    optimizer = SGD(model.parameters(), lr=lr, momentum=0.9)
    done = 0
    if state is not None:
        done = state["steps"]
        for p, buffer in zip(model.parameters(), state["momentum"]):
            if buffer is not None:
                optimizer.state[p]["momentum_buffer"] = buffer.clone()
    scheduler = LambdaLR(optimizer, lambda step: factor(step + done, warmup, total))
    scheduler.done = done
    return optimizer, scheduler


def state_of(optimizer, scheduler):
    buffers = [optimizer.state[p].get("momentum_buffer") for g in optimizer.param_groups for p in g["params"]]
    return {
        "steps": scheduler.done + scheduler.last_epoch,
        "momentum": [b if b is None else b.clone() for b in buffers],
    }


def train_epoch(model, batches, loss_fn, optimizer, scheduler):
    model.train()
    rates = []
    for x, y in batches:
        model.zero_grad()
        loss_fn(model(x), y).backward()
        optimizer.step()
        rates += [group["lr"] for group in optimizer.param_groups]
        scheduler.step()
    return rates
