"""The line is drawn over the labels of the index, and not over the rows.

The learner must see:
"EWR's gap of 2 rows between 1010 and 1016: expected [1012, 1014], got ["
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(method="index", limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
