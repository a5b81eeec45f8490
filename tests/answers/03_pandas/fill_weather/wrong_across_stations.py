"""The line is drawn through the whole table, across stations.

The learner must see:
"1004 lies between EWR's 1010 and JFK's 1001, the next measurement in the table."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = weather["pressure"].interpolate(limit_area="inside")
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
