"""Flights without an observation before them are dropped.

The learner must see:
"A flight without weather has a row too."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _label=flights.index)
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    ).dropna(subset=["observed"])
    return found.set_index("_label").drop(columns="_at")
