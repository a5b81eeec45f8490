"""Each carrier's flights by the age of the plane; grey where no plane, or no year, is known."""

from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).parents[2] / "katas" / "data" / "flights"
AGES = {"0 to 4 years": 4, "5 to 14": 14, "15 or more": 200}


def data():
    flights = pd.read_csv(
        FOLDER / "flights_2013_02_03.csv.gz", usecols=["year", "carrier", "tailnum"]
    )
    planes = pd.read_csv(FOLDER / "planes.csv.gz", usecols=["tailnum", "year", "seats"])
    planes["year"] = planes["year"].astype(float)
    return {"flights": flights.iloc[::10], "planes": planes}


def see(kata, flights, planes):
    return kata.join_planes(flights, planes)


def draw(panel, seen, flights, planes):
    axes = panel.subplots()
    seen = seen.fillna({"carrier": "?"})
    carriers = sorted(set(seen["carrier"]))
    age = (seen["year"] - seen["year_built"]).astype(float)
    left, least = pd.Series(0, carriers), -1
    for name, most in AGES.items():
        rows = seen.loc[((age > least) & (age <= most)).to_numpy(), "carrier"]
        counts = rows.value_counts().reindex(carriers, fill_value=0)
        axes.barh(carriers, counts, left=left, label=name)
        left, least = left + counts, most
    unknown = seen["carrier"].value_counts().reindex(carriers, fill_value=0) - left
    axes.barh(carriers, unknown, left=left, color="silver", label="unknown")
    axes.invert_yaxis()
    axes.tick_params(labelsize=7)
    axes.set_xlabel("flights")
    axes.legend(frameon=False, fontsize=7)
