"""limit_direction both fills the start of a station as well.

The learner must see:
"the row before JFK's first measurement: expected None, got 1001.0. JFK's first measurement was repeated."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_direction="both"))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
