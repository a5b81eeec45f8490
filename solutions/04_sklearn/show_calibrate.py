"""What naive Bayes says of loans it never saw, beside what comes: as it is, and calibrated."""

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.naive_bayes import GaussianNB

FILE = Path(__file__).parents[2] / "katas" / "data" / "credit_data.csv.gz"
NUMBERS = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]


def data():
    loans = pd.read_csv(FILE).dropna().sample(frac=1, random_state=0).reset_index(drop=True)
    return {"X": loans[NUMBERS], "y": loans["Status"].astype("str")}


def see(kata, X, y):
    held = np.arange(1600) % 2 == 0
    models = {
        "as it is": GaussianNB().fit(X[:1600][~held], y[:1600][~held]),
        "calibrated": kata.calibrated(GaussianNB(), X[:1600], y[:1600], held),
    }
    new, came = X[1600:], y[1600:]
    return {
        name: kata.reliability(came, np.asarray(model.predict_proba(new))[:, 0], "bad", 10)
        for name, model in models.items()
    }


def draw(panel, seen, X, y):
    axes = panel.subplots()
    axes.plot([0, 1], [0, 1], color="black", linewidth=1, label="what is said comes")
    for (name, table), mark, color in zip(seen.items(), "so", ("C1", "C0"), strict=True):
        axes.plot(table["said"], table["came"], color=color, linewidth=1)
        axes.scatter(table["said"], table["came"], table["rows"] / 5, color, mark, label=name)
    off = [
        np.average(np.abs(table["said"] - table["came"]), weights=table["rows"])
        for table in seen.values()
    ]
    axes.set_title(f"{off[0]:.2f} off as it is, {off[1]:.2f} calibrated")
    axes.set(xlabel="chance of bad that is said", ylabel="share that goes bad")
    axes.set(xlim=(-0.05, 1.05), ylim=(-0.05, 1.05))
    legend = axes.legend(frameon=False, loc="upper left")
    for handle in legend.legend_handles[1:]:
        handle.set_sizes([30])
