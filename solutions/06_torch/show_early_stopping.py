"""Validation losses, epoch by epoch: when it says stop, and which weights come back."""

import math

import torch
from torch import nn

#: A half and 0.46875 lie exactly this far apart, however an answer computes it.
PATIENCE, MIN_DELTA = 4, 0.03125


def data():
    fall = [1.0, 0.8, 0.66, 0.7, 0.68, 0.55, 0.54, math.nan, 0.5, 0.51, 0.495, 0.53, 0.57, 0.6]
    return {"losses": [*fall, 0.62, 0.46875, 0.52, 0.58]}


def see(kata, losses):
    watch, model = kata.EarlyStopping(PATIENCE, MIN_DELTA), nn.Linear(1, 1)
    says, best = [], []
    for epoch, loss in enumerate(losses):
        # Weights that tell the epoch.
        torch.nn.init.constant_(model.bias, epoch)
        says.append(bool(watch.step(loss, model)))
        best.append(float(watch.best_loss))
    chosen = None if watch.best_epoch is None else int(watch.best_epoch)
    return {"says": says, "best": best, "chosen": chosen, "weights": restored(watch, model)}


def restored(watch, model):
    """Return the epoch whose weights come back."""
    try:
        watch.restore(model)
    except NotImplementedError:
        return None
    return int(model.bias.item())


def draw(panel, seen, losses):
    axes = panel.subplots()
    epochs = range(len(losses))
    axes.step(epochs, seen["best"], where="post", color="C1", label="best loss")
    axes.plot(epochs, losses, ".-", color="C0", label="validation loss")
    stops = [epoch for epoch in epochs if seen["says"][epoch]]
    axes.plot(stops, [losses[epoch] for epoch in stops], "X", color="C3", ms=9, label="says stop")
    if seen["chosen"] is not None:
        axes.axvline(seen["chosen"], color="black", linestyle=":", label="best epoch")
    axes.text(7, 0.56, "NaN", ha="center", color="C0")
    back = seen["weights"]
    words = "no restore yet" if back is None else f"weights of epoch {back} come back"
    axes.set_title(f"best epoch {seen['chosen']}; {words}")
    axes.set(xlabel="epoch", ylabel="loss", ylim=(0.4, 1.05), xticks=epochs[::2])
    axes.legend(frameon=False)
