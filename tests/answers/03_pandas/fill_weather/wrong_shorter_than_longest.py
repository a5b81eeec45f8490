"""A gap of the longest length is left.

The learner must see:
"With longest = 3 it is filled: a gap of exactly ``longest`` rows was left"
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length < longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
