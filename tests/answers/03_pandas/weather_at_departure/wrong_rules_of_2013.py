"""The clock changes of 2013 are written down, for every year.

The learner must see:
"which knows the rules of each year"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    d = flights["departure"]
    summer = (d >= "2013-03-10 02:00") & (d < "2013-11-03 02:00")
    moment = (d + pd.to_timedelta(5 - summer.astype(int), unit="h")).dt.tz_localize("UTC")
    left = flights.assign(_moment=moment, _place=range(len(flights))).sort_values("_moment")
    right = weather.sort_values("observed")
    out = pd.merge_asof(left, right, left_on="_moment", right_on="observed", by="origin")
    out = out.sort_values("_place").drop(columns=["_moment", "_place"])
    out.index = flights.index
    return out
