"""Who falls ill in four countries: cases found under the microscope, by age, of men and women."""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "who_tb.csv.gz"
COUNTRIES = ["Afghanistan", "Brazil", "Japan", "South Africa"]
SEXES = {"m": "men", "f": "women"}


def data():
    who = pd.read_csv(FILE)
    return {"who": who[who["country"].isin(COUNTRIES)].reset_index(drop=True)}


def see(kata, who):
    return kata.tidy_tuberculosis(who)


def draw(panel, seen, who):
    smears = seen[seen["diagnosis"] == "sp"]
    for ax, country in zip(panel.subplots(2, 2, sharex=True).flat, COUNTRIES, strict=True):
        here = smears[smears["country"] == country]
        for sex, name in SEXES.items():
            cases = here[here["sex"] == sex].groupby("age")["cases"].sum().sort_index()
            ax.plot([str(age) for age in cases.index], cases / 1000, "o-", label=name)
        ax.set_title(country)
        ax.set_ylim(0)
        ax.tick_params(labelsize=7)
        ax.set_ylabel("thousands", fontsize=7)
    panel.axes[0].legend(frameon=False, fontsize=7)
