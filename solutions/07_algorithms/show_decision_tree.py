"""The regions that trees of depth 1, 3 and 20 draw around two crescents."""

import numpy as np

SIDE = 60
DEPTHS = (1, 3, 20)


def data():
    rng = np.random.default_rng(5)
    y = np.repeat([0, 1], 60)
    turn = rng.uniform(0, np.pi, 120)
    X = np.column_stack([np.cos(turn) + y, np.where(y, 0.5 - np.sin(turn), np.sin(turn))])
    X += rng.normal(0, 0.25, X.shape)
    ticks = np.linspace(-2, 3, SIDE), np.linspace(-1.5, 2, SIDE)
    return {"X": X, "y": y, "grid": np.stack(np.meshgrid(*ticks), -1).reshape(-1, 2)}


def see(kata, X, y, grid):
    return {depth: kata.predict(kata.grow(X, y, depth), grid) for depth in DEPTHS}


def draw(panel, seen, X, y, grid):
    for axes, (depth, labels) in zip(panel.subplots(1, len(DEPTHS)), seen.items(), strict=True):
        place = grid.T.reshape(2, SIDE, SIDE)
        axes.contourf(*place, labels.reshape(SIDE, SIDE), 1, colors=["C0", "C1"], alpha=0.3)
        for label in (0, 1):
            axes.scatter(*X[y == label].T, 5, color=f"C{label}", marker="os"[label])
        axes.set(title=f"depth {depth}", xticks=[], yticks=[])
