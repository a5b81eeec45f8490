"""Gaps are filled with the mean of the station.

The learner must see:
"1015 is the mean of the station."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.fillna(pressure.mean()))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
