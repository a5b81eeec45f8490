"""Airport by airport: searchsorted in UTC, then rows of weather taken by position."""

import numpy as np
import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    rows = np.full(len(flights), -1)
    for airport in flights["origin"].unique():
        mine = np.flatnonzero((flights["origin"] == airport).to_numpy())
        theirs = np.flatnonzero((weather["origin"] == airport).to_numpy())
        times = weather["observed"].iloc[theirs].sort_values()
        theirs = theirs[weather["observed"].iloc[theirs].argsort().to_numpy()]
        places = times.searchsorted(moments.iloc[mine], side="right") - 1
        rows[mine[places >= 0]] = theirs[places[places >= 0]]
    found = weather.reset_index(drop=True).drop(columns="origin").reindex(rows)
    return pd.concat([flights, found.set_axis(flights.index)], axis=1)
