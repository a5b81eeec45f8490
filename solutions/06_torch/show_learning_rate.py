"""The rate by step: as the factor says, and as an optimizer takes it that was stopped halfway."""

import math

import torch
from torch import nn

WARMUP, TOTAL, HIGHEST = 8, 40, 0.1


def data():
    return {"inputs": torch.linspace(-1, 1, 48).reshape(48, 1)}


def see(kata, inputs):
    factors = [float(kata.factor(step, WARMUP, TOTAL)) for step in range(48)]
    return {"factors": factors, "rates": taken(kata, inputs)}


def taken(kata, inputs):
    """Return the rates of two epochs of 12 steps, of a stop, and of two more."""
    torch.manual_seed(0)
    model, loss = nn.Linear(1, 1), nn.MSELoss()
    batches = [(some, 2 * some) for some in inputs.split(4)]
    rates = []
    try:
        optimizer, scheduler = kata.start(model, HIGHEST, WARMUP, TOTAL)
        for epoch in range(4):
            if epoch == 2:
                state = kata.state_of(optimizer, scheduler)
                optimizer, scheduler = kata.start(model, HIGHEST, WARMUP, TOTAL, state)
            rates += kata.train_epoch(model, batches, loss, optimizer, scheduler)
    except NotImplementedError:
        pass
    return [float(rate) for rate in rates]


def draw(panel, seen, inputs):
    axes = panel.subplots()
    axes.plot([HIGHEST * factor for factor in seen["factors"]], color="C1", label="factor")
    axes.plot(seen["rates"], "o", color="C0", markersize=4, label="rate of the step")
    for step, name in ((WARMUP, "warm"), (24, "stopped, loaded"), (TOTAL, "total")):
        axes.axvline(step, color="black", linestyle=":", linewidth=1)
        axes.text(step + 0.4, 0.112, name, va="top")
    rates = seen["rates"] or [math.nan]
    axes.set_title(f"{len(seen['rates'])} steps: highest {max(rates):.3f}, last {rates[-1]:.3f}")
    axes.set(xlabel="step", ylabel="learning rate", xlim=(-1, 48), ylim=(-0.005, 0.115))
    axes.legend(frameon=False, loc="lower center")
