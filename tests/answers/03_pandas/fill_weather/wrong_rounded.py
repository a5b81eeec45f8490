"""Filled values are rounded to whole hPa.

The learner must see:
"expected 1002.5, got 1002.0. It was rounded."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line.round()), filled=filled)
