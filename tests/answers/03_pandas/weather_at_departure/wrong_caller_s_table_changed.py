"""The flights are sorted and lengthened in place.

The learner must see:
"the caller's flights changed: expected the columns"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    zone = "America/New_York"
    flights["_at"] = flights["departure"].dt.tz_localize(zone).dt.tz_convert("UTC")
    asked = flights.assign(_row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
