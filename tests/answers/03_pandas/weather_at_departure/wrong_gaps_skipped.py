"""Observations without a temperature are dropped first.

The learner must see:
"6 is from 18:00: were rows without a temp dropped?"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.dropna().sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
