"""reindex refuses a day that stands twice.

The learner must see:
"expected a table, got ValueError: cannot reindex on an axis with duplicate labels. Each table has two rows for 02-08"
"make one row of each day before the tables meet."
"""

import pandas as pd


def total_flights(newark, kennedy):
    days = newark.index.union(kennedy.index).unique()
    carriers = newark.columns.union(kennedy.columns)
    full = [table.reindex(index=days, columns=carriers, fill_value=0) for table in (newark, kennedy)]
    return full[0] + full[1]


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
