"""Four hours are added, in winter too.

The learner must see:
"That is from 14:00 UTC: 4 hours were added, as in summer."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = (flights["departure"] + pd.Timedelta(hours=4)).dt.tz_localize("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
