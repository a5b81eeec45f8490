"""Joined on one name, observed says when the flight left, not when somebody looked.

The learner must see:
"expected temp, wind and observed to be missing, got None, None and 2013-03-09 19:59:00+00:00."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(observed=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("observed"), weather.sort_values("observed"), on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns="_row").set_axis(flights.index)
