"""Days become a column called day, and a carrier may be called so.

The learner must see:
"total_flights(…): ValueError: cannot insert day, already exists"
"""

import pandas as pd


def total_flights(newark, kennedy):
    carriers = newark.columns.union(kennedy.columns)
    long = [table.rename_axis("day").reset_index().melt("day") for table in (newark, kennedy)]
    table = pd.concat(long).pivot_table("value", "day", "variable", aggfunc="sum", fill_value=0)
    return table.reindex(columns=carriers, fill_value=0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight.reindex(flights.index), axis=0)
