"""New York's clock times are called UTC.

The learner must see:
"That is from 10:00 UTC: 10:40 was taken as UTC"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    asked = flights.assign(_at=flights["departure"].dt.tz_localize("UTC"), _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
