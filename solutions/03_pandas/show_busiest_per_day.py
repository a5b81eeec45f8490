"""The three busiest carriers of each day, the first of the rows at the bottom of its column."""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "flights" / "daily_2013.csv.gz"
DAYS = 12


def data():
    daily = pd.read_csv(FILE)
    daily = daily[daily["origin"] == "LGA"].groupby(["date", "carrier"], as_index=False)
    daily = daily["flights"].sum()
    chosen = daily["date"].isin(sorted(set(daily["date"]))[38 : 38 + DAYS])
    return {"daily": daily[chosen].sample(frac=1, random_state=0)}


def see(kata, daily):
    return kata.busiest_per_day(daily, 3)


def draw(panel, seen, daily):
    axes = panel.subplots()
    colors = {carrier: f"C{place}" for place, carrier in enumerate(sorted(set(daily["carrier"])))}
    heights = dict.fromkeys(sorted(set(daily["date"])), 0)
    for date, carrier, flights in zip(*(seen[name] for name in daily.columns[:3]), strict=True):
        day, below = list(heights).index(date), heights[date]
        axes.bar(day, flights, bottom=below, color=colors[carrier], edgecolor="white")
        middle = below + flights / 2
        axes.text(day, middle, f"{carrier}\n{flights}", ha="center", va="center", fontsize=6)
        heights[date] += flights
    axes.set_xticks(range(DAYS), [date[5:] for date in heights], rotation=60)
    axes.set(ylabel="flights from LaGuardia", ylim=(0, 250))
