"""The time zone of observed is dropped, so that the two columns can be compared.

The learner must see:
"or 15:00 UTC as New York's time."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    weather = weather.assign(observed=weather["observed"].dt.tz_localize(None))
    found = pd.merge_asof(
        flights.assign(_row=range(len(flights))).sort_values("departure"),
        weather.sort_values("observed"),
        left_on="departure", right_on="observed", by="origin",
    )
    return found.sort_values("_row").drop(columns="_row").set_axis(flights.index)
