"""Observations are turned into what clocks showed, which an hour in autumn shows twice.

The learner must see:
"Clocks show 1:51 before 1:20 here: compare in UTC."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    shown = weather["observed"].dt.tz_convert("America/New_York").dt.tz_localize(None)
    asked = flights.assign(_row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("departure"), weather.assign(_shown=shown).sort_values("_shown"),
        left_on="departure", right_on="_shown", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_shown", "_row"]).set_axis(flights.index)
