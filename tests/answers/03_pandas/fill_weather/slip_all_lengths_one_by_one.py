"""Goes over all lengths up to longest one by one: never ends for a large one.

The learner must see:
"no end after"
"longest = 1000000"
"""

import numpy as np
import pandas as pd


def fill_weather(weather: pd.DataFrame, longest: int) -> pd.DataFrame:
    station = weather["origin"].to_numpy()
    pressure = weather["pressure"].reset_index(drop=True)
    missing = pressure.isna()
    gap = (~missing).groupby(station).cumsum()
    length = missing.groupby([station, gap]).transform("sum")
    line = pressure.groupby(station).transform(lambda s: s.interpolate(limit_area="inside"))
    filled = pd.Series(False, index=pressure.index)
    for n in range(1, longest + 1):
        filled |= missing & line.notna() & (length == n)
    return weather.assign(
        pressure=pressure.where(~filled, line).to_numpy(), filled=filled.to_numpy()
    )
