"""Without by, LaGuardia's weather is JFK's.

The learner must see:
"That is LaGuardia's, from 15:30 UTC: the airports were mixed."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.drop(columns="origin").sort_values("observed"),
        left_on="_at", right_on="observed",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
