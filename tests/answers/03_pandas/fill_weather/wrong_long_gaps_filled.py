"""Gaps of any length are filled.

The learner must see:
"got [1020.0, 1017.0, 1014.0]. A gap of 3 rows was filled."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna()
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
