"""The caller's table is sorted in place.

The learner must see:
"All hours are right, but in the wrong rows"
"""

import numpy as np
import pandas as pd


def storm_tracks(sightings: pd.DataFrame) -> pd.DataFrame:
    sightings.sort_values("time", inplace=True)
    track = sightings.reset_index(drop=True).sort_values("time")
    storm = [track["name"], track["season"]]

    radians = np.radians(track[["lat", "long"]])
    moved = radians.groupby(storm).diff()
    before = radians["lat"].groupby(storm).shift()
    h = np.sin(moved["lat"] / 2) ** 2
    h += np.cos(before) * np.cos(radians["lat"]) * np.sin(moved["long"] / 2) ** 2
    km = 2 * 6371 * np.arcsin(np.sqrt(h))
    hours = track["time"].groupby(storm).diff() / pd.Timedelta(hours=1)
    travelled = km.fillna(0).groupby(storm).cumsum()

    table = pd.DataFrame({"hours": hours, "km": km, "speed": km / hours, "travelled": travelled})
    return table.sort_index().set_axis(sightings.index)
