"""Litres of de-icing fluid by day and carrier; grey where nobody knows what was needed."""

from pathlib import Path

import matplotlib
import numpy as np
import pandas as pd

FOLDER = Path(__file__).parents[2] / "katas" / "data" / "flights"
DAYS = [f"2013-02-{day:02}" for day in range(3, 18)]


def data():
    daily = pd.read_csv(FOLDER / "daily_2013.csv.gz")
    daily = daily[daily["date"].isin(DAYS)]
    tables = {}
    for name, origin, left_out in (("newark", "EWR", 2), ("kennedy", "JFK", 9)):
        here = daily[daily["origin"] == origin]
        table = here.pivot_table("flights", "date", "carrier", "sum", fill_value=0)
        tables[name] = table.astype("int64").drop(index=DAYS[left_out])
    weather = pd.read_csv(FOLDER / "weather.csv.gz", usecols=["time_hour", "temp"])
    coldest = weather.groupby(weather["time_hour"].str[:10])["temp"].min()
    litres = (10 * (40 - coldest)).clip(lower=0)
    return tables | {"per_flight": litres[[DAYS[-1], *DAYS[:5], *DAYS[7:12]]]}


def see(kata, newark, kennedy, per_flight):
    flights = kata.total_flights(newark, kennedy)
    return kata.deicing_litres(flights, per_flight)


def draw(panel, seen, **tables):
    axes = panel.subplots()
    litres = seen.sort_index().sort_index(axis="columns")
    colors = matplotlib.colormaps["Blues"].with_extremes(bad="silver")
    axes.imshow(litres.to_numpy(dtype=float), cmap=colors, vmin=0, vmax=20_000, aspect="auto")
    axes.set_xticks(range(litres.shape[1]), [str(name) for name in litres.columns])
    axes.set_yticks(range(litres.shape[0]), [str(day) for day in litres.index])
    axes.tick_params(labelsize=7)
    axes.set_title(f"{np.nansum(litres.to_numpy(dtype=float)):,.0f} litres are known of", size=8)
