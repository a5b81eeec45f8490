"""The names of columns are made small, and another column becomes one of ours.

The learner must see:
"storm_tracks(…): ValueError"
"""

import numpy as np
import pandas as pd


def storm_tracks(sightings):
    sightings = sightings.rename(columns=str.lower)
    storm = pd.Series(list(zip(sightings["name"], sightings["season"], strict=True)), dtype=object)
    table = pd.DataFrame({"storm": storm, "time": sightings["time"].array})
    table["lat"] = np.radians(sightings["lat"].array)
    table["long"] = np.radians(sightings["long"].array)
    table = table.sort_values("time", kind="stable")
    before = table.groupby("storm")[["time", "lat", "long"]].shift()
    dlat, dlong = table["lat"] - before["lat"], table["long"] - before["long"]
    cosines = np.cos(table["lat"]) * np.cos(before["lat"])
    h = np.sin(dlat / 2) ** 2 + cosines * np.sin(dlong / 2) ** 2
    table["hours"] = (table["time"] - before["time"]) / pd.Timedelta(hours=1)
    table["km"] = 2 * 6371 * np.arcsin(np.sqrt(h))
    table["speed"] = table["km"] / table["hours"]
    table["travelled"] = table["km"].fillna(0).groupby(table["storm"]).cumsum()
    table = table[["hours", "km", "speed", "travelled"]]
    return table.sort_index().set_axis(sightings.index)
