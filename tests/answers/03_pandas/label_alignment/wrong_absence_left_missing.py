"""A plain + leaves NaN wherever one table lacks a label.

The learner must see:
"got [None, None, None]. A number plus an absent one is missing: say that absent means 0."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0] + by_day[1]


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
