"""groupby puts the rows together by station.

The learner must see:
"The rows are sorted by station."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    table = weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
    return table.sort_values("origin", kind="stable")
