"""An observation older than 30 days is refused, which nobody asked.

The learner must see:
"two years after JFK's last observation: expected [44], got [None]."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin", tolerance=pd.Timedelta(days=30),
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
