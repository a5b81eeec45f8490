"""Penguins' flippers and masses as z-scores: both lie around 0, and most within 1 of it."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "penguins_raw.csv"
COLUMNS = ["Flipper Length (mm)", "Body Mass (g)"]


def data():
    import pandas as pd

    return {"x": pd.read_csv(FILE)[COLUMNS].dropna().to_numpy(dtype=float)}


def see(kata, x):
    return kata.standardise(x)


def draw(panel, seen, x):
    axes = panel.subplots()
    scores = np.asarray(seen, dtype=float)
    axes.scatter(scores[:, 0], scores[:, 1], 8)
    for spread in (-1, 0, 1):
        axes.axhline(spread, color="grey", linewidth=0.5)
        axes.axvline(spread, color="grey", linewidth=0.5)
    axes.set(xlabel="flipper (z-score)", ylabel="body mass (z-score)")
    if np.abs(scores).max() < 4:
        axes.set(xlim=(-4, 4), ylim=(-4, 4))
