"""The days on which clocks change are written down, as they were in 2013.

The learner must see:
"5 hours were added, as in winter: pandas knows the days."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    shown = flights["departure"]
    summer = (shown >= "2013-03-10 02:00") & (shown < "2013-11-03 02:00")
    moments = (shown + pd.to_timedelta(5 - summer.astype(int), unit="h")).dt.tz_localize("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
