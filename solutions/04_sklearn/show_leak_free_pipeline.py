"""The chance of a bad loan that the model sees, for loans that were good and that were bad."""

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

FILE = Path(__file__).parents[2] / "katas" / "data" / "credit_data.csv.gz"
NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


def data():
    loans = pd.read_csv(FILE).sample(1500, random_state=0).reset_index(drop=True)
    outcome = loans.pop("Status").astype("str")
    return {"loans": loans.astype(dict.fromkeys(CATEGORICAL, "str")), "outcome": outcome}


def see(kata, loans, outcome):
    model = kata.credit_model(NUMERIC, CATEGORICAL, LogisticRegression(max_iter=500))
    model = model.fit(loans[:1000], outcome[:1000])
    bad = list(model.classes_).index("bad")
    return np.asarray(model.predict_proba(loans[1000:]))[:, bad]


def draw(panel, seen, loans, outcome):
    axes = panel.subplots()
    truth = outcome[1000:].to_numpy()
    bins = np.linspace(0, 1, 21)
    for name, color, hatch in (("good", "tab:blue", ""), ("bad", "tab:orange", "///")):
        label = f"{name} loans"
        axes.hist(seen[truth == name], bins, color=color, alpha=0.6, hatch=hatch, label=label)
    right = np.mean((seen > 0.5) == (truth == "bad"))
    axes.axvline(0.5, color="black", linewidth=1)
    axes.set_title(f"{right:.1%} right")
    axes.set(xlabel="chance of being bad", ylim=(0, 90))
    axes.legend(frameon=False)
