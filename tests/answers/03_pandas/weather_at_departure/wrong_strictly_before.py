"""An observation at the moment of departure is refused.

The learner must see:
"flight 46 left Newark at 20:00 UTC, when 46 degrees were observed"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin", allow_exact_matches=False,
    )
    return found.sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
