"""Gaps are filled with 0.

The learner must see:
"The gap was filled with 0."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.fillna(0.0))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
