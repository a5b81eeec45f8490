"""An observation counts for thirty days.

The learner must see:
"no age is too old"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moment = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    left = flights.assign(_moment=moment, _place=range(len(flights))).sort_values("_moment")
    right = weather.sort_values("observed")
    out = pd.merge_asof(left, right, left_on="_moment", right_on="observed", by="origin", tolerance=pd.Timedelta("30D"))
    out = out.sort_values("_place").drop(columns=["_moment", "_place"])
    out.index = flights.index
    return out
