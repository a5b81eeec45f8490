"""A function for one storm, called storm by storm; unit vectors for the distance."""

import numpy as np
import pandas as pd


def one(storm):
    storm = storm.sort_values("time")
    lat, long = np.radians(storm["lat"].to_numpy()), np.radians(storm["long"].to_numpy())
    points = np.stack([np.cos(lat) * np.cos(long), np.cos(lat) * np.sin(long), np.sin(lat)], axis=1)
    km = 2 * 6371 * np.arcsin(np.linalg.norm(np.diff(points, axis=0), axis=1) / 2)
    hours = np.diff(storm["time"].to_numpy()) / np.timedelta64(1, "h")
    first = [np.nan]
    return pd.DataFrame(
        {
            "travelled": np.concatenate([[0.0], np.cumsum(km)]),
            "km": np.concatenate([first, km]),
            "hours": np.concatenate([first, hours]),
            "speed": np.concatenate([first, km / hours]),
        },
        index=storm.index,
    )


def storm_tracks(sightings):
    table = sightings.reset_index(drop=True)
    parts = [one(storm) for _, storm in table.groupby(["season", "name"])]
    if not parts:
        return pd.DataFrame(columns=["hours", "km", "speed", "travelled"], dtype=float)
    return pd.concat(parts).sort_index().set_axis(sightings.index)
