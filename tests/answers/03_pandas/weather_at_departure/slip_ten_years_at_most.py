"""An observation older than ten years does not count.

The learner must see:
"['columns']['observed']["
"""

import pandas as pd


def weather_at_departure(flights: pd.DataFrame, weather: pd.DataFrame) -> pd.DataFrame:
    left = flights.assign(_place=range(len(flights)))
    utc = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    left["_utc"] = utc.astype("datetime64[us, UTC]")
    right = weather.sort_values("observed")
    table = pd.merge_asof(
        left.sort_values("_utc"), right, left_on="_utc", right_on="observed", by="origin", tolerance=pd.Timedelta(days=3653)
    )
    table = table.sort_values("_place").drop(columns=["_place", "_utc"])
    return table.set_axis(flights.index)
