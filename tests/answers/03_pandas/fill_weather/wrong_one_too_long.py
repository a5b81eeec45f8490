"""A gap one row too long is filled.

The learner must see:
"EWR's gap of 3 rows is longer than 2: expected [None, None, None], got [1020.0, 1017.0, 1014.0]."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest + 1)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
