"""observed is the key of the join, and was dropped with the helpers.

The learner must see:
"expected the columns"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.rename(columns={"observed": "_at"}).sort_values("_at"),
        on="_at", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
