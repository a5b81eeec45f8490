"""The way of six tracks through the charts of the year 2000, the first rank at the top."""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "billboard.csv.gz"
TRACKS = ["Music", "Breathe", "Higher", "Kryptonite", "Amazed", "It's Gonna Be Me"]


def data():
    charts = pd.read_csv(FILE)
    return {"charts": charts[charts["track"].isin(TRACKS)].reset_index(drop=True)}


def see(kata, charts):
    return kata.billboard_weeks(charts)


def draw(panel, seen, charts):
    axes = panel.subplots()
    for number, (track, rows) in enumerate(seen.groupby("track")):
        days = pd.to_datetime(rows["date"])
        axes.plot(days, rows["rank"], marker="osD^v<"[number % 6], markersize=3, label=str(track))
    axes.set(ylim=(100, 0), ylabel="rank")
    entered = pd.to_datetime(charts["date.entered"])
    axes.set_xlim(entered.min(), entered.max() + pd.Timedelta(weeks=60))
    axes.tick_params(axis="x", rotation=30, labelsize=7)
    axes.legend(frameon=False, fontsize=7, loc="lower right")
