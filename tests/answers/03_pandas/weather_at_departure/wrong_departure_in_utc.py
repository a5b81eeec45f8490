"""The caller's departure is replaced by the moment in UTC.

The learner must see:
"departure, by New York's clocks, begins with 2013-03-10 08:10:00: expected this unchanged"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(departure=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("departure"), weather.sort_values("observed"),
        left_on="departure", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns="_row").set_axis(flights.index)
