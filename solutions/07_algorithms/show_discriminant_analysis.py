"""Penguins of three species, along two directions of most variance and two of best separation."""

import csv
from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "penguins_raw.csv"
MEASURED = ("Culmen Length (mm)", "Culmen Depth (mm)", "Flipper Length (mm)", "Body Mass (g)")


def data():
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row[MEASURED[0]] not in ("", "NA")]
    X = np.array([[float(row[name]) for name in MEASURED] for row in rows])
    species = [row["Species"] for row in rows]
    return {"X": X, "y": np.unique(species, return_inverse=True)[1]}


def see(kata, X, y):
    ratios, found = kata.directions(X, y, 2, 1e-6)
    return {"places": X @ found.T, "ratios": ratios}


def draw(panel, seen, X, y):
    most = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)[2][:2]
    titles = "most variance (PCA)", f"best separation: {seen['ratios'][0]:.1f}"
    pictures = X @ most.T, seen["places"]
    for axes, title, places in zip(panel.subplots(1, 2), titles, pictures, strict=True):
        for label in range(3):
            axes.scatter(*places[y == label].T, 7, color=f"C{label}", marker="osD"[label])
        axes.set(title=title, xticks=[], yticks=[])
