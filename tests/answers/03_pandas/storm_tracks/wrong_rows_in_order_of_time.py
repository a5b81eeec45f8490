"""The rows stay sorted, on the labels of the unsorted.

The learner must see:
"All hours are right, but in the wrong rows"
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
    hours = (table["time"] - before["time"]) / pd.Timedelta(hours=1)
    out = pd.DataFrame({
        "hours": hours,
        "km": km,
        "speed": km / hours,
        "travelled": km.fillna(0).groupby(keys).cumsum(),
    })
    out.index = sightings.index[out.index]
    return out.astype("float64")
