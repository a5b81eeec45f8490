"""Five hours are taken away from the clock's time instead of added.

The learner must see:
"expected temp 39, got None."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = (flights["departure"] - pd.Timedelta(hours=5)).dt.tz_localize("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
