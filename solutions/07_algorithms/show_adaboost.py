"""A ring of rows inside others, after 1, 4 and 40 rounds: heavy rows are large, colors the vote."""

import numpy as np

SIDE = 40
ROUNDS = (1, 4, 40)


def data():
    rng = np.random.default_rng(3)
    angles, ring = rng.uniform(0, 2 * np.pi, 120), np.arange(120) % 2
    away = np.where(ring, 2.2, 1.0) + rng.normal(size=120) * 0.3
    X = away[:, np.newaxis] * np.column_stack([np.cos(angles), np.sin(angles)])
    ticks = np.linspace(-3, 3, SIDE)
    grid = np.stack(np.meshgrid(ticks, ticks), -1).reshape(-1, 2)
    return {"X": X, "y": 2 * ring - 1, "grid": grid}


def see(kata, X, y, grid):
    rounds = kata.boost(X, y, max(ROUNDS))
    seen = {}
    for k in ROUNDS:
        weights = np.exp(-y * kata.scores(rounds[:k], X))
        seen[k] = kata.scores(rounds[:k], grid), weights / weights.mean()
    return seen


def draw(panel, seen, X, y, grid):
    for axes, (k, (scores, weights)) in zip(panel.subplots(1, 3), seen.items(), strict=True):
        place = grid.T.reshape(2, SIDE, SIDE)
        axes.contourf(*place, np.sign(scores).reshape(SIDE, SIDE), levels=[-2, 0, 2], alpha=0.3)
        for label, color in ((-1, "C0"), (1, "C1")):
            axes.scatter(
                *X[y == label].T, 7 * weights[y == label], color=color, marker="os"[label > 0]
            )
        axes.set(title=f"rounds: {k}", xticks=[], yticks=[], aspect="equal")
