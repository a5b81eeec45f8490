"""The weather found is put back by label, and label 4 stands there twice.

The learner must see:
"A flight has several rows."
"""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = pd.DataFrame({"origin": flights["origin"], "_at": moments, "_label": flights.index})
    found = pd.merge_asof(
        asked.sort_values("_at"), weather.sort_values("observed"),
        left_on="_at", right_on="observed", by="origin",
    )
    return flights.join(found.set_index("_label").drop(columns=["_at", "origin"]))
