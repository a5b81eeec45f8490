"""How far the accuracy on held-back rows depends on which rows they are, and a constant guess."""

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

FILE = Path(__file__).parents[2] / "katas" / "data" / "penguins_raw.csv"
MEASURED = ["Flipper Length (mm)", "Body Mass (g)"]
SEEDS = 40


def data():
    penguins = pd.read_csv(FILE).dropna(subset=MEASURED).reset_index(drop=True)
    return {"X": penguins[MEASURED], "y": penguins["Species"].astype("str").str.split().str[0]}


def see(kata, X, y):
    tree = DecisionTreeClassifier(random_state=0)
    scores = [kata.first_score(X, y, tree, seed) for seed in range(SEEDS)]
    return np.array(scores, dtype=float)


def draw(panel, seen, X, y):
    axes = panel.subplots()
    for scores, mark, color, name in zip(
        seen.T, "os", ("C0", "C1"), ("a tree", "constant guess"), strict=True
    ):
        axes.scatter(range(SEEDS), scores, 14, color, mark, label=name)
        axes.axhline(scores.mean(), color=color, linewidth=1)
    tree, guess = seen.T
    axes.set_title(f"a tree {tree.min():.2f} to {tree.max():.2f}, a guess {guess.mean():.2f}")
    axes.set(xlabel="seed", ylabel="accuracy on rows held back", ylim=(0, 1.19))
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1])
    axes.legend(frameon=False, ncols=2, loc="upper center")
