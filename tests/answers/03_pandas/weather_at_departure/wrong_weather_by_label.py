"""The last observation is looked up by its label, which other rows may have too.

The learner must see:
"with other labels, some of them repeated, in weather: expected the same temp"
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York")
    known = weather.drop(columns="origin").drop_duplicates()
    known = known[~known.index.duplicated()]
    labels = []
    for origin, moment in zip(flights["origin"], moments, strict=True):
        before = weather[(weather["origin"] == origin) & (weather["observed"] <= moment)]
        labels.append(-1 if before.empty else before["observed"].idxmax())
    return pd.concat([flights, known.reindex(labels).set_axis(flights.index)], axis=1)
