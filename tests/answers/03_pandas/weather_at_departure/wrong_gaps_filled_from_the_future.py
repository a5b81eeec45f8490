"""Where nothing was observed before, the first observation of the airport is taken.

The learner must see:
"46 is from 20:00 UTC, after the flight had left."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_at=moments, _row=range(len(flights)))
    found, later = (
        pd.merge_asof(
            asked.sort_values("_at"), weather.sort_values("observed"),
            left_on="_at", right_on="observed", by="origin", direction=direction,
        ).sort_values("_row").drop(columns=["_at", "_row"]).set_axis(flights.index)
        for direction in ("backward", "forward")
    )
    return found.where(found["observed"].notna(), later)
