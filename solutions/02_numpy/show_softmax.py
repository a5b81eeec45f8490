"""Six scores as probabilities: as they are, ten times as large, and a thousand higher."""

import numpy as np

WAYS = {"the scores": (1, 0), "ten times": (10, 0), "1000 higher": (1, 1000)}


def data():
    return {"scores": np.array([0.5, 2.0, -1.0, 1.0, 0.0, 1.5])}


def see(kata, scores):
    return [kata.softmax(scores * factor + more) for factor, more in WAYS.values()]


def draw(panel, seen, scores):
    rows = panel.subplots(len(WAYS), 1, sharex=True)
    for axes, name, shares in zip(rows, WAYS, seen, strict=True):
        axes.bar(range(len(scores)), shares, color="tab:blue")
        axes.set_title(f"{name}: they add up to {np.sum(shares):.2f}")
        axes.set_ylim(0, 1)
    rows[-1].set_xticks(range(len(scores)), [f"{score:g}" for score in scores])
    rows[-1].set_xlabel("score")
