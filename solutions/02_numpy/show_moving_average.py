"""CO2 over Mauna Loa by week, some weeks missing, and its average over a year around each."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "co2_weekly.csv"
YEAR = 52


def data():
    co2 = np.genfromtxt(FILE, delimiter=",", skip_header=1, usecols=1)
    return {"values": co2[:520]}


def see(kata, values):
    return kata.moving_average(values, YEAR)


def draw(panel, seen, values):
    axes = panel.subplots()
    weeks = np.arange(len(values))
    axes.plot(weeks, values, ".", color="silver", markersize=3, label="weeks")
    axes.plot(weeks, seen, color="tab:orange", linewidth=2, label="average over a year")
    axes.set_ylim(np.nanmin(values) - 2, np.nanmax(values) + 4)
    axes.set(xlabel="weeks since March 1958", ylabel="CO2 (ppm)")
    axes.legend(loc="upper left", frameon=False)
