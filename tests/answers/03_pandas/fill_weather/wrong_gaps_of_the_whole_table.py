"""Gaps are measured in the whole table: rows of the other station lie within.

The learner must see:
"the gap of EWR in the rows between is not"
"1002.5 is asked, and None came."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    length = missing.groupby((~missing).cumsum()).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
