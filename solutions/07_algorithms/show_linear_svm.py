"""Two classes that overlap, with little and with much C: the line, its gap, and who holds it."""

import numpy as np


def data():
    rng = np.random.default_rng(6)
    y = np.arange(50) % 2
    X = rng.normal(size=(50, 2)) + np.outer(y, [2.2, 1.4])
    return {"X": X, "y": y}


def see(kata, X, y):
    return {C: kata.fit(X, y, C, 20_000) for C in (0.01, 10.0)}


def draw(panel, seen, X, y):
    for axes, (C, (coef, intercept, a)) in zip(panel.subplots(1, 2), seen.items(), strict=True):
        for label in (0, 1):
            axes.scatter(*X[y == label].T, 12, color=f"C{label}", marker="os"[label])
        axes.scatter(*X[a > 1e-6].T, 60, facecolors="none", edgecolors="k")
        low, high = X.min(axis=0) - 0.5, X.max(axis=0) + 0.5
        ticks = np.array([low[0], high[0]])
        for side, style in ((-1, ":"), (0, "-"), (1, ":")):
            axes.plot(ticks, (side - intercept - coef[0] * ticks) / coef[1], style, color="k")
        title = f"C = {C:g}: {(a > 1e-6).sum()} support vectors"
        axes.set(title=title, xlim=ticks, ylim=(low[1], high[1]), xticks=[], yticks=[])
