"""The rows of a day are averaged.

The learner must see:
"These are means over the terminals."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).mean() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
