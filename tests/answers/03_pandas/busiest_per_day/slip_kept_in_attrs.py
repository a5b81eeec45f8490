"""The limit of each day is kept in the caller's table, and taken from there in the next call.

The learner must see:
"asked again, with other flights"
"""

import pandas as pd


def busiest_per_day(daily, n):
    limits = daily.attrs.setdefault("limits", {})
    if n not in limits:
        limits[n] = daily.groupby("date")["flights"].apply(lambda day: day.nlargest(n).min()).to_dict()
    least = daily["date"].map(limits[n])
    chosen = daily[(daily["flights"] >= least).to_numpy()]
    return chosen.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
