"""The tracks of five storms, each sighting as large as the storm was quick on its way there."""

from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "storms.csv.gz"
STORMS = ["Ana", "Danny", "Katrina", "Vince", "Wilma"]


def data():
    storms = pd.read_csv(FILE, nrows=14_000)
    storms = storms[(storms["year"] == 2005) | (storms["year"] == 2003)]
    storms = storms[storms["name"].isin(STORMS)]
    storms["time"] = pd.to_datetime(storms[["year", "month", "day", "hour"]])
    storms = storms.rename(columns={"year": "season"}).drop_duplicates(["name", "season", "time"])
    columns = ["name", "season", "time", "lat", "long"]
    return {"sightings": storms[columns].sample(frac=1, random_state=0, ignore_index=True)}


def see(kata, sightings):
    return kata.storm_tracks(sightings)


def draw(panel, seen, sightings):
    axes = panel.subplots()
    speed = np.nan_to_num(seen["speed"].to_numpy(dtype=float), posinf=500).clip(0, 500)
    travelled = seen["travelled"].to_numpy(dtype=float)
    for number, (storm, rows) in enumerate(sightings.groupby(["name", "season"])):
        rows = rows.sort_values("time")
        color = f"C{number}"
        axes.plot(rows["long"], rows["lat"], color=color, linewidth=0.8)
        axes.scatter(rows["long"], rows["lat"], 2 + speed[rows.index], color=color, alpha=0.4)
        label = f"{storm[0]} {storm[1]}: {travelled[rows.index[-1]]:,.0f} km"
        axes.plot([], [], "o-", color=color, label=label)
    axes.set(xlabel="degrees east", ylabel="degrees north")
    axes.set_xlim(sightings["long"].min() - 5, sightings["long"].max() + 5)
    axes.set_ylim(sightings["lat"].min() - 5, sightings["lat"].max() + 15)
    axes.legend(loc="upper right", frameon=False, ncols=2, fontsize=7)
