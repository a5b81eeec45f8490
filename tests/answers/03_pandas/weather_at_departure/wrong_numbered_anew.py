"""The order is brought back, the labels are not.

The learner must see:
"merge_asof makes a new index."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row", ignore_index=True).drop(columns=["_at", "_row"])
