"""Nested scores of both baselines and of the candidates: of the sex of penguins, and of coins."""

import csv
from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "penguins_raw.csv"
MEASURED = ("Culmen Length (mm)", "Culmen Depth (mm)", "Flipper Length (mm)", "Body Mass (g)")


def data():
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Sex"] in ("MALE", "FEMALE")]
    X = np.array([[float(row[name]) for name in MEASURED] for row in rows])
    return {"X": X, "y": np.array([int(row["Sex"] == "MALE") for row in rows])}


def see(kata, X, y):
    models = {
        "majority": {"": kata.majority},
        "class mean": {"": kata.nearest_mean},
        "own": kata.candidates(),
    }
    coins = np.random.default_rng(0).integers(0, 2, len(y))
    return {
        name: (kata.nested(X, y, some, 3), kata.nested(X, coins, some, 3))
        for name, some in models.items()
    }


def draw(panel, seen, X, y):
    for axes, title, part in zip(panel.subplots(1, 2), ("sex", "coins"), (0, 1), strict=True):
        scores = [pair[part] for pair in seen.values()]
        axes.bar(list(seen), scores, color=["C7", "C7", "C0"])
        axes.axhline(0.84 if title == "sex" else 0.5, color="k", linestyle=":")
        axes.set(title=f"{title}, told by four measures", ylim=(0, 1), ylabel="nested score")
