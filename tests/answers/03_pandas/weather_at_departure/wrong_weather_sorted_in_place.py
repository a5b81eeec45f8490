"""The caller's weather is sorted in place.

The learner must see:
"It was sorted in place."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    weather.sort_values("observed", inplace=True)
    found = pd.merge_asof(
        asked.sort_values("_at"), weather,
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
