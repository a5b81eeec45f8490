"""How the gap between rows seen and new rows closes as rows are added, for two trees."""

from pathlib import Path

import pandas as pd
from sklearn.tree import DecisionTreeClassifier

FILE = Path(__file__).parents[2] / "katas" / "data" / "credit_data.csv.gz"
NUMBERS = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
SIZES = [40, 100, 250, 500, 1200]
GOAL, GAP = 0.8, 0.1


def data():
    loans = pd.read_csv(FILE).dropna().sample(1600, random_state=0).reset_index(drop=True)
    return {"X": loans[NUMBERS], "y": loans["Status"].astype("str")}


def see(kata, X, y):
    models = {
        "a full-grown tree": DecisionTreeClassifier(random_state=0),
        "one question": DecisionTreeClassifier(max_depth=1, random_state=0),
    }
    tables = {name: kata.curve(model, X, y, SIZES, 4, 0) for name, model in models.items()}
    return {name: (table, told(kata, table)) for name, table in tables.items()}


def told(kata, table):
    try:
        return list(kata.diagnose(table, GOAL, GAP))
    except NotImplementedError:
        return ["not diagnosed yet"]


def draw(panel, seen, X, y):
    both = panel.subplots(1, 2, sharey=True)
    for axes, (name, (table, words)) in zip(both, seen.items(), strict=True):
        axes.axhline(GOAL, color="black", linestyle=":", linewidth=1)
        for column, style, color in (("seen", "s--", "C1"), ("new", "o-", "C0")):
            axes.plot(table.index, table[column], style, color=color, label=f"rows {column}")
        axes.set_title(f"{name}:\n{' and '.join(words) or 'nothing wrong'}")
        axes.set_xscale("log")
        axes.set(xlabel="rows of the fit", ylim=(0.6, 1.03))
    both[0].text(SIZES[-1], GOAL, "goal", ha="right", va="bottom")
    both[0].set_ylabel("accuracy")
    both[1].legend(frameon=False)
