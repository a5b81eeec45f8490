"""The probability of the second class under the Gaussian model, from white, 0, to blue, 1."""

import numpy as np

SIDE = 40


def data():
    rng = np.random.default_rng(3)
    y = np.repeat([0, 1], [60, 30])
    X = rng.normal([0, 0], np.where(y[:, np.newaxis], [6, 40], [25, 20]), (90, 2)) + 12 * y[:, None]
    ticks = np.linspace(-80, 80, SIDE)
    return {"X": X, "y": y, "grid": np.stack(np.meshgrid(ticks, ticks), -1).reshape(-1, 2)}


def see(kata, X, y, grid):
    return kata.posterior(kata.gaussian(X, y, grid, 1e-3))[:, 1]


def draw(panel, seen, X, y, grid):
    axes = panel.subplots()
    shade = seen.reshape(SIDE, SIDE)
    axes.contourf(*grid.T.reshape(2, SIDE, SIDE), shade, levels=np.linspace(0, 1, 11), cmap="Blues")
    for label in (0, 1):
        axes.scatter(*X[y == label].T, 14, color=f"C{1 + label}", marker="os"[label])
    axes.set(xticks=[], yticks=[], xlim=(-80, 80), ylim=(-80, 80), aspect="equal")
