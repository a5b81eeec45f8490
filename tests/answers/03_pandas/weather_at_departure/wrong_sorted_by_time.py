"""The flights stay in the order that merge_asof wanted.

The learner must see:
"They are sorted by departure, as merge_asof needs them."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments).sort_values("_at")
    found = pd.merge_asof(
        asked, weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.drop(columns="_at").set_axis(asked.index)
