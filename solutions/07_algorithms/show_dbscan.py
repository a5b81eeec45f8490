"""Two crescents and a ring of noise: core rows are large, border rows small, noise is grey."""

import numpy as np


def data():
    rng = np.random.default_rng(0)
    turn = rng.uniform(0, np.pi, 160)
    low = np.repeat([False, True], 80)
    x = np.where(low, 300 + 300 * np.cos(turn), 300 * np.cos(turn))
    y = np.where(low, 120 - 300 * np.sin(turn), 300 * np.sin(turn))
    crowd = np.column_stack([x, y]) + rng.normal(0, 18, (160, 2))
    return {"X": np.concatenate([crowd, rng.uniform(-400, 700, (40, 2))]).round()}


def see(kata, X):
    return {"labels": kata.dbscan(X, 60, 5), "core": kata.core_rows(X, 60, 5)}


def draw(panel, seen, X):
    axes = panel.subplots()
    labels, core = seen["labels"], seen["core"]
    for label in np.unique(labels):
        color = "lightgrey" if label < 0 else f"C{label % 10}"
        for size, rows in ((30, core), (8, ~core)):
            axes.scatter(*X[rows & (labels == label)].T, size, color=color)
    axes.set(xticks=[], yticks=[], aspect="equal")
