"""Both times are brought to what clocks show, where an hour comes twice in autumn.

The learner must see:
"51 is from 05:51 UTC"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    w = weather.copy()
    w["_local"] = w["observed"].dt.tz_convert("America/New_York").dt.tz_localize(None)
    f = flights.assign(_place=range(len(flights))).sort_values("departure")
    out = pd.merge_asof(f, w.sort_values("_local"), left_on="departure", right_on="_local", by="origin")
    out = out.sort_values("_place").drop(columns=["_local", "_place"])
    out.index = flights.index
    return out
