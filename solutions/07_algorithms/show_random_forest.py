"""Regions of one deep tree, and of sixty that vote, where the labels are noisy."""

import numpy as np

SIDE = 40


def data():
    rng = np.random.default_rng(3)
    X = rng.uniform(-1, 1, (150, 2))
    y = ((X**2).sum(axis=1) < 0.5).astype(int)
    flip = rng.random(150) < 0.1
    ticks = np.linspace(-1, 1, SIDE)
    return {"X": X, "y": np.where(flip, 1 - y, y), "grid": np.stack(np.meshgrid(ticks, ticks), -1)}


def grown(X, y, pick):
    """Split at random until a node is pure: a cheap tree that overfits."""
    if len(np.unique(y)) == 1:
        return lambda Z: np.full(len(Z), y[0])
    column = int(np.asarray(pick())[0])
    middle = np.unique(X[:, column])
    if len(middle) == 1:
        return lambda Z: np.full(len(Z), np.bincount(y).argmax())
    cuts = (middle[1:] + middle[:-1]) / 2
    errors = []
    for cut in cuts:
        sides = y[X[:, column] <= cut], y[X[:, column] > cut]
        errors.append(sum(len(side) * side.mean() * (1 - side.mean()) for side in sides))
    cut = cuts[int(np.argmin(errors))]
    left = X[:, column] <= cut
    low, high = (grown(X[side], y[side], pick) for side in (left, ~left))
    return lambda Z: np.where(Z[:, column] <= cut, low(Z), high(Z))


def see(kata, X, y, grid):
    members = kata.forest(X, y, 60, 1, np.random.default_rng(0), grown)
    flat = grid.reshape(-1, 2)
    return {"one": kata.vote(members[:1], flat), "sixty": kata.vote(members, flat)}


def draw(panel, seen, X, y, grid):
    for axes, (name, labels) in zip(panel.subplots(1, 2), seen.items(), strict=True):
        place = grid[..., 0], grid[..., 1]
        axes.contourf(*place, labels.reshape(SIDE, SIDE), 1, colors=["C0", "C1"], alpha=0.3)
        for label in (0, 1):
            axes.scatter(*X[y == label].T, 6, color=f"C{label}", marker="os"[label])
        axes.set(title=name, xticks=[], yticks=[], aspect="equal")
