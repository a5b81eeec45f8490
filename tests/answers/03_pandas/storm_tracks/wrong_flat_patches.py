"""Pythagoras with a cosine, which fails at the date line.

The learner must see:
"expected 348.587 km, got 348.593. That is near, but not a distance on a globe"
"""

import numpy as np
import pandas as pd


def storm_tracks(sightings: pd.DataFrame) -> pd.DataFrame:
    track = sightings.reset_index(drop=True).sort_values("time")
    storm = [track["name"], track["season"]]

    radians = np.radians(track[["lat", "long"]])
    moved = radians.groupby(storm).diff()
    before = radians["lat"].groupby(storm).shift()
    h = np.sin(moved["lat"] / 2) ** 2
    h += np.cos(before) * np.cos(radians["lat"]) * np.sin(moved["long"] / 2) ** 2
    km = 6371 * np.hypot(moved["lat"], moved["long"] * np.cos((radians["lat"] + before) / 2))
    hours = track["time"].groupby(storm).diff() / pd.Timedelta(hours=1)
    travelled = km.fillna(0).groupby(storm).cumsum()

    table = pd.DataFrame({"hours": hours, "km": km, "speed": km / hours, "travelled": travelled})
    return table.sort_index().set_axis(sightings.index)
