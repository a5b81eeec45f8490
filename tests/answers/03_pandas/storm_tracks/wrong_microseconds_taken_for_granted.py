"""Times are cast to int and taken for microseconds.

The learner must see:
"Divide a difference of times by pd.Timedelta(hours=1)"
"""

import numpy as np
import pandas as pd


def storm_tracks(sightings):
    table = sightings[["name", "season", "time", "lat", "long"]].reset_index(drop=True)
    table = table.sort_values("time", kind="stable")
    keys = [table["name"], table["season"]]
    before = table.groupby(keys)[["lat", "long", "time"]].shift()
    lat1, lat2 = np.radians(before["lat"]), np.radians(table["lat"])
    dlong = np.radians(table["long"] - before["long"])
    h = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin(dlong / 2) ** 2
    km = 2 * 6371 * np.arcsin(np.sqrt(h.clip(upper=1)))
    hours = table["time"].astype("int64").groupby(keys).diff() / 3.6e9
    out = pd.DataFrame({
        "hours": hours,
        "km": km,
        "speed": km / hours,
        "travelled": km.fillna(0).groupby(keys).cumsum(),
    }).sort_index()
    out.index = sightings.index
    return out.astype("float64")
