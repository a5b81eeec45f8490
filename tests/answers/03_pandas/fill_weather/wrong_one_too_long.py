"""A gap one row too long is filled.

The learner must see:
"EWR has 3 rows without pressure, longer than 2, so all three stay; [1014.0, 1013.0, 1012.0] came."
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
