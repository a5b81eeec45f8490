"""Lines of equal probability, 0.1 to 0.9, with little and with much penalty."""

import numpy as np

SIDE = 40


def data():
    rng = np.random.default_rng(1)
    y = rng.integers(0, 2, 70)
    X = rng.normal(np.where(y[:, np.newaxis], [25, 10], [-10, -5]), 18).clip(-60, 60)
    ticks = np.linspace(-60, 60, SIDE)
    return {"X": X, "y": y, "grid": np.stack(np.meshgrid(ticks, ticks), -1).reshape(-1, 2)}


def see(kata, X, y, grid):
    return {
        penalty: kata.probability(grid, *kata.fit(X, y, penalty)) for penalty in (1e-3, 20_000.0)
    }


def draw(panel, seen, X, y, grid):
    for axes, (penalty, p) in zip(panel.subplots(1, 2), seen.items(), strict=True):
        place = grid.T.reshape(2, SIDE, SIDE)
        axes.contour(*place, p.reshape(SIDE, SIDE), levels=[0.1, 0.3, 0.5, 0.7, 0.9])
        for label in (0, 1):
            axes.scatter(*X[y == label].T, 9, color=f"C{label}", marker="os"[label])
        axes.set(title=f"penalty {penalty:g}", xticks=[], yticks=[], aspect="equal")
