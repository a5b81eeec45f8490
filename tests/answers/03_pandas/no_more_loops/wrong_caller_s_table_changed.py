"""The helper columns are put into the caller's table.

The learner must see:
"add yours to a new table."
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    flights["who"] = flights["carrier"].fillna("unknown")
    flights["late"] = ~(flights["arr_delay"] <= 15)
    flights["minutes"] = delay.fillna(180).clip(lower=0)
    flights["worst"] = delay.fillna(0).clip(lower=0)
    return flights.groupby("who").agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
