"""The border between two rings, and the rows that hold it, the larger the dearer."""

import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

SIDE = 80


def data():
    rng = np.random.default_rng(0)
    inner = np.arange(140) % 2 == 0
    turn, far = rng.uniform(0, 2 * np.pi, 140), np.where(inner, 1, 2.4) + rng.normal(0, 0.3, 140)
    # Columns of two units: unscaled, the grams alone would count.
    X = pd.DataFrame({"metres": far * np.cos(turn), "grams": 1000 * far * np.sin(turn)})
    return {"X": X, "y": pd.Series(np.where(inner, "inner", "outer"))}


def see(kata, X, y):
    model, C, gamma = kata.tune(X, y)
    inner = np.asarray(model.predict(grid(X))) == "inner"
    svm = SVC(C=C, gamma=gamma).fit(StandardScaler().fit_transform(X), y)
    try:
        table = kata.supports(svm)
    except NotImplementedError:
        table = None
    found = {"C": float(C), "gamma": float(gamma)}
    return {"inner": inner.reshape(SIDE, SIDE), "found": found, "table": table}


def grid(X):
    x, y = np.meshgrid(*(np.linspace(X[name].min() * 1.1, X[name].max() * 1.1, SIDE) for name in X))
    return pd.DataFrame({"metres": x.ravel(), "grams": y.ravel()})


def draw(panel, seen, X, y):
    axes = panel.subplots()
    x, z = (np.linspace(X[name].min() * 1.1, X[name].max() * 1.1, SIDE) for name in X)
    axes.contourf(x, z, seen["inner"], levels=[-0.5, 0.5, 1.5], colors=["C1", "C0"], alpha=0.25)
    for name, mark, color in (("inner", "^", "C0"), ("outer", "o", "C1")):
        rows = X[(y == name).to_numpy()]
        axes.scatter(rows["metres"], rows["grams"], 9, color, mark)
    words = "supports not written yet"
    if (table := seen["table"]) is not None:
        held = X.iloc[table["row"]]
        size = 30 + 130 * table["weight"] / table["weight"].max()
        edges = np.where(table["inside"], "0.55", "black")
        axes.scatter(held["metres"], held["grams"], size, "none", edgecolors=edges)
        words = f"{len(table)} rows hold it, {table['inside'].sum()} (grey) at the limit"
    axes.set_title(f"C {seen['found']['C']:g}, gamma {seen['found']['gamma']:g}\n{words}")
    axes.set(xlabel="metres", ylabel="grams")
