"""The honest accuracy of each gamma alone and of the whole search, and the border it finds."""

import numpy as np
import pandas as pd
from sklearn.svm import SVC

GAMMAS = [float(2**power) for power in range(-7, 8, 3)]


def data():
    rng = np.random.default_rng(0)
    upper = np.arange(160) % 2 == 0
    turn = rng.uniform(0, np.pi, 160)
    x = np.where(upper, np.cos(turn), 1 - np.cos(turn)) + rng.normal(0, 0.25, 160)
    y = np.where(upper, np.sin(turn), 0.5 - np.sin(turn)) + rng.normal(0, 0.25, 160)
    # Columns of two units; and each upper row counts a third of a lower one.
    X = pd.DataFrame({"metres": x, "grams": 1000 * y})
    weights = pd.Series(np.where(upper, 1.0, 3.0))
    return {"X": X, "y": pd.Series(np.where(upper, "upper", "lower")), "weights": weights}


def see(kata, X, y, weights):
    alone = [kata.tune(X, y, weights, SVC(), {"gamma": [gamma]}, 0)[0] for gamma in GAMMAS]
    score, found = kata.tune(X, y, weights, SVC(), {"gamma": GAMMAS}, 0)
    upper = np.asarray(found.predict(grid(X))) == "upper"
    return {"alone": alone, "score": score, "upper": upper.reshape(60, 60)}


def grid(X):
    x, y = np.meshgrid(*(np.linspace(X[name].min(), X[name].max(), 60) for name in X))
    return pd.DataFrame({"metres": x.ravel(), "grams": y.ravel()})


def draw(panel, seen, X, y, weights):
    left, right = panel.subplots(1, 2)
    left.plot(GAMMAS, seen["alone"], "o-", label="one gamma")
    left.axhline(seen["score"], color="C1", linestyle="--", label="the search")
    left.set_xscale("log", base=2)
    left.set(xlabel="gamma", ylabel="accuracy", ylim=(0.3, 1))
    left.set_title(f"the search scores {seen['score']:.3f}")
    left.legend(frameon=False, loc="lower left")
    x, z = (np.linspace(X[name].min(), X[name].max(), 60) for name in X)
    right.contourf(x, z, seen["upper"], levels=[-0.5, 0.5, 1.5], colors=["C1", "C0"], alpha=0.25)
    for name, mark, color in (("upper", "^", "C0"), ("lower", "o", "C1")):
        rows = X[(y == name).to_numpy()]
        right.scatter(rows["metres"], rows["grams"], 10, color, mark)
    right.set(title="the border it finds", xlabel="metres", ylabel="grams")
