"""The row before is found by a self-join on the storm's running number; cosines for the distance."""

import numpy as np
import pandas as pd


def storm_tracks(sightings):
    # The index may be called key as well, and its labels may repeat: it comes back at the end.
    t = sightings[["name", "season", "time", "lat", "long"]].reset_index(drop=True)
    t["key"] = t.groupby(["name", "season"])["time"].rank().astype(int)
    before = t.assign(key=t["key"] + 1)
    t = t.merge(before, on=["name", "season", "key"], how="left", suffixes=("", "_before"))
    a, b = np.radians(t["lat"]), np.radians(t["lat_before"])
    cosine = np.sin(a) * np.sin(b)
    cosine += np.cos(a) * np.cos(b) * np.cos(np.radians(t["long"] - t["long_before"]))
    t["km"] = 6371 * np.arccos(cosine.clip(-1, 1))
    t["hours"] = (t["time"] - t["time_before"]) / np.timedelta64(1, "h")
    t["speed"] = t["km"] / t["hours"]
    storm = t.sort_values("key").groupby(["name", "season"])
    t["travelled"] = storm["km"].cumsum().fillna(0)
    return t[["hours", "km", "speed", "travelled"]].set_axis(sightings.index)
