"""Mean accuracies on forty tables of noise, where chance is a half and no choice is better."""

import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import GaussianNB


def data():
    rng = np.random.default_rng(0)
    tables = [pd.DataFrame(rng.normal(size=(40, 200))).add_prefix("c") for _ in range(40)]
    return {"tables": tables, "y": pd.Series(rng.permutation(["a", "b"] * 20))}


def see(kata, tables, y):
    folds = StratifiedKFold(4)
    return [
        float(np.mean(kata.score_selected(table, y, GaussianNB(), 6, folds)[0])) for table in tables
    ]


def draw(panel, seen, tables, y):
    axes = panel.subplots()
    axes.hist(seen, np.linspace(0, 1, 21), color="tab:blue", alpha=0.7)
    axes.axvline(0.5, color="black", linewidth=1)
    axes.set_title(f"mean {np.mean(seen):.2f}, where chance is 0.50")
    axes.set(xlabel="accuracy on noise", ylabel="tables", xlim=(0, 1), ylim=(0, 25))
