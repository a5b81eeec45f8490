"""Regions of the labels that one neighbour decides, and fifteen, nearer ones counting more."""

import numpy as np

SIDE = 60


def data():
    rng = np.random.default_rng(4)
    middles = np.array([[150, 150], [450, 200], [300, 450]])
    y = rng.integers(0, 3, 90)
    X = np.clip(rng.normal(middles[y], 110), 0, 600).astype("int64")
    steps = np.linspace(0, 600, SIDE).astype("int64")
    grid = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    return {"X": X, "y": y, "grid": grid}


def see(kata, X, y, grid):
    return {k: kata.k_nearest(X, y, grid, k, weighted=k > 1) for k in (1, 15)}


def draw(panel, seen, X, y, grid):
    for axes, (k, labels) in zip(panel.subplots(1, 2), seen.items(), strict=True):
        axes.contourf(
            *grid.T.reshape(2, SIDE, SIDE),
            labels.reshape(SIDE, SIDE),
            levels=[-0.5, 0.5, 1.5, 2.5],
            colors=["C0", "C1", "C2"],
            alpha=0.3,
        )
        for label in range(3):
            axes.scatter(*X[y == label].T, 9, color=f"C{label}", marker="os^"[label])
        axes.set(title=f"k = {k}", xticks=[], yticks=[], aspect="equal")
