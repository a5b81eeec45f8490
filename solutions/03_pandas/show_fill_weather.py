"""The pressure at two airports, with what was filled in orange: short gaps, and no long ones."""

from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "flights" / "weather.csv.gz"
LONGEST = 3


def data():
    weather = pd.read_csv(FILE, usecols=["origin", "pressure", "time_hour"])
    both = [rows.iloc[:72] for name, rows in weather.groupby("origin") if name != "LGA"]
    # Gaps as they occur, and three more, so that a few days show all kinds.
    for rows, (begin, end) in zip([*both, both[0]], [(10, 12), (30, 41), (50, 53)], strict=True):
        rows.iloc[begin:end, rows.columns.get_loc("pressure")] = np.nan
    mixed = pd.concat(both).sort_values("time_hour", kind="stable", ignore_index=True)
    return {"weather": mixed}


def see(kata, weather):
    return kata.fill_weather(weather, LONGEST)


def draw(panel, seen, weather):
    axes = panel.subplots(2, 1, sharex=True)
    for ax, (name, rows) in zip(axes, weather.groupby("origin"), strict=True):
        after = seen.loc[rows.index]
        hours = np.arange(len(rows))
        filled = after["filled"].to_numpy(dtype=bool)
        ax.plot(hours, after["pressure"], color="tab:blue", linewidth=1)
        ax.plot(hours[filled], after["pressure"][filled], "o", color="tab:orange", markersize=4)
        for hour in hours[after["pressure"].isna()]:
            ax.axvspan(hour - 0.5, hour + 0.5, color="silver", alpha=0.5, linewidth=0)
        ax.set_ylim(rows["pressure"].min() - 3, rows["pressure"].max() + 3)
        ax.set_ylabel(f"{name} (hPa)")
    axes[1].set_xlabel("hours; grey: still missing")
