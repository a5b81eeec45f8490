"""The days are a column, and no labels any more.

The learner must see:
"expected the columns ['AA', 'B6', 'UA'] in any order, got ['day', 'AA', 'B6', 'UA']."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0).reset_index()


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
