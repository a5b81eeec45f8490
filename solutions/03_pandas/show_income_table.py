"""Incomes by religion, each row adding up to one: where the dark squares are, most people are."""

from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "relig_income.csv.gz"
RELIGIONS = ["Agnostic", "Catholic", "Evangelical Prot", "Hindu", "Jewish", "Unaffiliated"]
UNKNOWN = "Don't know/refused"


def data():
    wide = pd.read_csv(FILE)
    survey = wide.melt("religion", var_name="income", value_name="people").assign(state="US")
    survey["income"] = survey["income"].where(survey["income"] != UNKNOWN)
    chosen = survey["religion"].isin(RELIGIONS) & (survey["people"] > 0)
    return {"survey": survey[chosen].sample(frac=1, random_state=0, ignore_index=True)}


def see(kata, survey):
    return kata.income_table(survey)


def draw(panel, seen, survey):
    axes = panel.subplots()
    shares = seen.to_numpy(dtype=float)
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=0.5, aspect="auto")
    for (row, column), share in np.ndenumerate(shares):
        color = "white" if share > 0.3 else "black"
        axes.text(column, row, f"{share:.2f}", ha="center", va="center", color=color, fontsize=6)
    names = [str(name) for name in seen.columns]
    axes.set_xticks(range(seen.shape[1]), names, rotation=60, ha="right")
    axes.set_yticks(range(seen.shape[0]), [str(name) for name in seen.index])
    axes.tick_params(labelsize=7)
