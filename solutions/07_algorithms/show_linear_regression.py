"""The loss at each step, on columns as they are and on the same columns standardised."""

import numpy as np


def data():
    rng = np.random.default_rng(0)
    X = np.column_stack([rng.uniform(0, 1, 60), rng.uniform(0, 30, 60)])
    return {"X": X, "y": 5 * X[:, 0] + X[:, 1] + rng.normal(0, 1, 60)}


def see(kata, X, y):
    seen = {}
    for name, table in {"as they are": X, "standardised": (X - X.mean(0)) / X.std(0)}.items():
        *_, losses = kata.descend(table, y, 0.0, 200)
        coef, intercept = kata.closed_form(table, y, 0.0)
        seen[name] = {"losses": losses, "least": kata.loss(table, y, coef, intercept, 0.0)}
    return seen


def draw(panel, seen, X, y):
    axes = panel.subplots()
    for name, told in seen.items():
        axes.semilogy(told["losses"], label=name)
    axes.axhline(seen["standardised"]["least"], color="k", linestyle=":", label="the formula's")
    axes.set(xlabel="step", ylabel="loss")
    axes.legend()
