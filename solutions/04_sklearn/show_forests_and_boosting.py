"""The error of a booster with each number of trees, and where the one that is grown stops."""

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

FILE = Path(__file__).parents[2] / "katas" / "data" / "ames.csv.gz"
MEASURED = ["Lot_Area", "Total_Bsmt_SF", "Gr_Liv_Area", "Garage_Area", "Year_Built"]
TREES = 60


def data():
    houses = pd.read_csv(FILE).sample(300, random_state=6).reset_index(drop=True)
    part = np.array(["train", "valid", "test"])[np.repeat([0, 1, 2], 100)]
    return {"X": houses[MEASURED], "y": houses["Sale_Price"] / 1000, "part": part}


def booster():
    return GradientBoostingRegressor(
        n_estimators=TREES, learning_rate=0.2, max_depth=4, subsample=0.5, random_state=0
    )


def see(kata, X, y, part):
    grown = kata.grow(booster(), X, y, part)
    valid = part == "valid"
    errors = [np.mean((y[valid] - stage) ** 2) ** 0.5 for stage in grown.staged_predict(X[valid])]
    return [float(error) for error in errors]


def draw(panel, seen, X, y, part):
    axes = panel.subplots()
    full = booster().fit(X[part == "train"], y[part == "train"])
    for name, style, color in (("train", ":", "black"), ("valid", "-", "C0"), ("test", "--", "C1")):
        rows = part == name
        stages = full.staged_predict(X[rows])
        errors = [np.mean((y[rows] - stage) ** 2) ** 0.5 for stage in stages]
        axes.plot(range(1, TREES + 1), errors, style, color=color, label=f"all trees, {name}")
    axes.plot(len(seen), seen[-1], "D", color="C3", markersize=9, label="grown, valid")
    axes.axvline(len(seen), color="C3", linewidth=1)
    axes.set_title(f"stops at {len(seen)} trees, {seen[-1]:.1f} thousand dollars off")
    axes.set(xlabel="trees", ylabel="error (RMSE, 1,000 dollars)", ylim=(20, 75))
    axes.legend(frameon=False, loc="upper right")
