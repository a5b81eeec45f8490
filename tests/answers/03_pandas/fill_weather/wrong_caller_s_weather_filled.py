"""The caller's own table is filled.

The learner must see:
"the caller's table changed: expected the columns ['origin', 'hour', 'pressure'], got ['origin', 'hour', 'pressure', 'filled']"
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    weather["pressure"] = weather["pressure"].mask(filled, line)
    weather["filled"] = filled
    return weather
