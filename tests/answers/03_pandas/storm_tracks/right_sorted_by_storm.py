"""Sorted by storm and time; a mask says where the row above is the same storm."""

import numpy as np
import pandas as pd


def storm_tracks(sightings):
    numbered = sightings.assign(place_=np.arange(len(sightings)))
    track = numbered.sort_values(["name", "season", "time"]).reset_index(drop=True)
    above = track.shift()
    same = (track["name"] == above["name"]) & (track["season"] == above["season"])
    lat, long = np.radians(track["lat"]), np.radians(track["long"])
    lat0, long0 = np.radians(above["lat"]), np.radians(above["long"])
    h = (1 - np.cos(lat - lat0)) / 2 + np.cos(lat) * np.cos(lat0) * (1 - np.cos(long - long0)) / 2
    out = pd.DataFrame()
    out["km"] = (2 * 6371 * np.arcsin(np.sqrt(h))).where(same)
    out["hours"] = (track["time"] - above["time"]).dt.total_seconds().where(same) / 3600
    out["speed"] = out["km"] / out["hours"]
    way = out["km"].fillna(0).cumsum()
    out["travelled"] = way - way.where(~same).ffill()
    out.index = track["place_"]
    return out.sort_index().set_axis(sightings.index)
