"""Without by, and with the origin of weather left in the table.

The learner must see:
"merge names two columns of the same name origin_x and origin_y."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
