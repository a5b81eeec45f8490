"""A curve after 1, 5 and 60 stumps with a rate of 0.3, among the points it learns from."""

import numpy as np

ROUNDS = (1, 5, 60)


def data():
    rng = np.random.default_rng(2)
    x = np.sort(rng.uniform(0, 10, 80))
    line = np.linspace(0, 10, 300)[:, np.newaxis]
    return {"X": x[:, np.newaxis], "y": np.sin(x) * 10 + x + rng.normal(0, 2, 80), "line": line}


def see(kata, X, y, line):
    start, stumps = kata.boost(X, y, max(ROUNDS), 0.3, "squared")
    return {k: kata.predict(start, stumps[:k], line, 0.3) for k in ROUNDS}


def draw(panel, seen, X, y, line):
    for axes, (k, curve) in zip(panel.subplots(len(ROUNDS)), seen.items(), strict=True):
        axes.scatter(X[:, 0], y, 5, color="grey")
        axes.plot(line[:, 0], curve, "C3")
        axes.set_title(f"{k} rounds")
