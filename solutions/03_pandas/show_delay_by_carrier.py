"""Each carrier's share of flights on time, over how many it flew and how late they were."""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "flights" / "flights_2013_02_03.csv.gz"


def data():
    return {"flights": pd.read_csv(FILE, usecols=["carrier", "dep_delay"])}


def see(kata, flights):
    return kata.delay_by_carrier(flights)


def draw(panel, seen, flights):
    columns = {"on_time": "on time", "mean_delay": "mean delay (min)", "flights": "flights"}
    rows = panel.subplots(len(columns), 1, sharex=True)
    for axes, (column, name) in zip(rows, columns.items(), strict=True):
        values = seen.drop(index="all").sort_index()[column].astype(float)
        axes.bar([str(carrier) for carrier in values.index], values, color="tab:blue")
        axes.axhline(float(seen.loc["all", "mean_delay"]) if column == "mean_delay" else 0)
        axes.set_title(name)
    rows[0].set_ylim(0, 1)
    rows[1].set_ylim(-5, 25)
    rows[2].tick_params(labelsize=7)
