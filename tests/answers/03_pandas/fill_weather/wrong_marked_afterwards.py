"""filled is asked of the table that is already filled: nothing is missing there.

The learner must see:
"of EWR's rows only the second and third were filled"
"Did you look for gaps after filling them?"
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    table = weather.copy()
    table.loc[filled.to_numpy(), "pressure"] = line[filled].to_numpy()
    table["filled"] = table["pressure"].isna() & line.notna() & (length <= longest)
    return table
