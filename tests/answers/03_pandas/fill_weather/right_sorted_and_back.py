"""Sorted by station, filled piece by piece, and put back into the old order."""

import pandas as pd


def one(pressure, longest):
    change = pressure.isna().ne(pressure.isna().shift())
    length = change.cumsum().map(change.cumsum().value_counts())
    short = pressure.isna() & (length <= longest)
    return pressure.where(~short, pressure.interpolate(limit_area="inside"))


def fill_weather(weather, longest):
    work = weather.assign(place=range(len(weather))).set_index("place")
    pieces = [one(group, longest) for _, group in work.groupby("origin")["pressure"]]
    pressure = pd.concat(pieces).sort_index() if pieces else work["pressure"]
    filled = pressure.notna() & work["pressure"].isna()
    return weather.assign(pressure=pressure.to_numpy(), filled=filled.to_numpy())
