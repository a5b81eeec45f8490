"""The ROC curve of a rough guess at which flights are cancelled, with its area."""

from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "flights" / "flights_2013_02_03.csv.gz"


def data():
    flights = pd.read_csv(FILE, usecols=["dep_time", "distance"], nrows=9000)
    return {"off": flights["dep_time"].isna(), "scores": -flights["distance"]}


def see(kata, off, scores):
    rates = [
        kata.precision_recall_f1(off, scores >= limit, True)[:2] for limit in (-250, -500, -1000)
    ]
    return kata.roc_auc(off, scores, True), rates


def draw(panel, seen, off, scores):
    auc, rates = seen
    axes = panel.subplots()
    order = np.argsort(-scores.to_numpy(), kind="stable")
    right = off.to_numpy()[order]
    axes.plot(np.cumsum(~right) / (~right).sum(), np.cumsum(right) / right.sum())
    axes.plot([0, 1], [0, 1], color="grey", linestyle=":")
    axes.set(xlabel="share of the others named", ylabel="share of the cancelled named (recall)")
    points = ", ".join(f"{precision:.2f}/{recall:.2f}" for precision, recall in rates)
    axes.set_title(f"AUC {auc:.3f}; precision/recall {points}")
