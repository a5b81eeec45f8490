"""Rounds what was filled to six digits.

The learner must see:
"readings of about 12.3"
"""

import numpy as np
import pandas as pd


def fill_weather(weather: pd.DataFrame, longest: int) -> pd.DataFrame:
    station = weather["origin"].to_numpy()
    pressure = weather["pressure"].reset_index(drop=True)
    missing = pressure.isna()
    gap = (~missing).groupby(station).cumsum()
    length = missing.groupby([station, gap]).transform("sum")
    line = (
        pressure.groupby(station).transform(lambda s: s.interpolate(limit_area="inside")).round(6)
    )
    filled = (missing & line.notna() & (length <= longest)).astype(bool)
    return weather.assign(
        pressure=pressure.where(~filled, line).to_numpy(), filled=filled.to_numpy()
    )
