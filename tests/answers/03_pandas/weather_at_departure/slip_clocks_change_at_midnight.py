"""The clocks change at midnight instead of at two: on those two days the first two hours are off.

The learner must see:
"['columns']['observed']["
"""

import pandas as pd


def sunday(year, month, number):
    first = pd.Timestamp(year, month, 1)
    return first + pd.Timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))


def behind(moment):
    start, end = sunday(moment.year, 3, 2), sunday(moment.year, 11, 1)
    return pd.Timedelta(hours=4 if start <= moment < end else 5)


def weather_at_departure(flights: pd.DataFrame, weather: pd.DataFrame) -> pd.DataFrame:
    left = flights.assign(_place=range(len(flights)))
    utc = flights["departure"] + flights["departure"].map(behind)
    left["_utc"] = utc.dt.tz_localize("UTC").astype("datetime64[us, UTC]")
    table = pd.merge_asof(
        left.sort_values("_utc"),
        weather.sort_values("observed"),
        left_on="_utc",
        right_on="observed",
        by="origin",
    )
    table = table.sort_values("_place").drop(columns=["_place", "_utc"])
    return table.set_axis(flights.index)
