"""Filled rows are found by label, and labels repeat.

The learner must see:
"of EWR's rows only the second and third were filled"
"got [True, True, True,"
"The first row has the same label as the third: a label may mean several rows."
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    table = weather.assign(pressure=weather["pressure"].mask(filled, line), filled=False)
    table.loc[table.index[filled], "filled"] = True
    return table
