"""The report on two months, airline by airline: what was cancelled, late, and flown in rain."""

from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).parents[2] / "katas" / "data" / "flights"
TABLES = ["weather", "planes", "airports", "airlines"]
COLUMNS = {
    "cancelled": "cancelled",
    "mean_delay": "mean delay",
    "far": "far",
    "wet": "wet",
}


def data():
    flights = pd.read_csv(FOLDER / "flights_2013_02_03.csv.gz").iloc[::5]
    return {"flights": flights} | {
        name: pd.read_csv(FOLDER / f"{name}.csv.gz").drop_duplicates() for name in TABLES
    }


def see(kata, flights, weather, planes, airports, airlines):
    return kata.flight_report(flights, weather, planes, airports, airlines)


def draw(panel, seen, **tables):
    airlines = sorted(set(seen["airline"].astype(str)))
    axes = panel.subplots(1, len(COLUMNS), sharey=True)
    for ax, (column, name) in zip(axes, COLUMNS.items(), strict=True):
        for month, shift in ((2, -0.2), (3, 0.2)):
            rows = seen[seen["month"] == month]
            places = [airlines.index(str(airline)) + shift for airline in rows["airline"]]
            values = rows[column].astype(float)
            ax.barh(places, values, 0.4, label="February" if month == 2 else "March")
        ax.set_title(name, fontsize=8)
        ax.tick_params(labelsize=6)
    axes[0].set_yticks(range(len(airlines)), [name[:22] for name in airlines])
    axes[0].invert_yaxis()
    axes[-1].legend(frameon=False, fontsize=6, loc="lower right")
