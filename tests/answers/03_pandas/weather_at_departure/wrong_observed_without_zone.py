"""Both times are made naive in UTC for the join, and observed stays so.

The learner must see:
"observed: expected moments with a time zone, got"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments.dt.tz_localize(None), _row=range(len(flights)))
    weather = weather.assign(observed=weather["observed"].dt.tz_localize(None))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
