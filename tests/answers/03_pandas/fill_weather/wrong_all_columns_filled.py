"""Every column of numbers is filled.

The learner must see:
"only pressure changes; wind_speed: expected [nan, 9.0, 8.0, nan, 7.0, 3.0]"
"""

import pandas as pd


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    others = weather.select_dtypes("float").columns
    weather = weather.assign(**weather[others].drop(columns="pressure").ffill())
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
