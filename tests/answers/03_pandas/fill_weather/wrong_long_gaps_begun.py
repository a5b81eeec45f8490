"""limit fills the first rows of a long gap.

The learner must see:
"got [1020.0, 1017.0, None]. Part of the gap was filled: the length of the whole gap decides."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside", limit=longest))
    filled = missing & line.notna()
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
