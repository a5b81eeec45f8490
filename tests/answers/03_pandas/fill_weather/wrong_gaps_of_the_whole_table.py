"""Gaps are measured in the whole table: rows of the other station lie within.

The learner must see:
"the rows of EWR in between are not part of it"
"expected 1002.5, got None."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    length = missing.groupby((~missing).cumsum()).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
