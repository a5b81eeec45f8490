"""The table is sorted by station, and filled through the border between two.

The learner must see:
"expected None, got 1006.0. 1006 lies between EWR's last measurement and JFK's first."
"""

import pandas as pd


def fill_weather(weather, longest):
    table = weather.assign(place=range(len(weather))).sort_values("origin", kind="stable")
    missing = table["pressure"].isna()
    number = (~missing).cumsum()
    length = missing.groupby(number).transform("sum")
    last = table["pressure"].bfill().isna()
    line = table["pressure"].interpolate()
    ends = last | table["pressure"].ffill().isna()
    filled = missing & (length <= longest) & ~ends
    table = table.assign(pressure=table["pressure"].mask(filled, line), filled=filled)
    return table.sort_values("place").drop(columns="place").set_axis(weather.index)
