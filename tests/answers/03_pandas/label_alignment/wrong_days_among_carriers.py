"""flights * per_flight looks for the days among the carriers.

The learner must see:
"expected the columns ['UA', 'AA'] in any order, got ['02-07', '02-08', '02-09', '02-10', 'AA', 'UA']. Days became columns: between a table and a Series, pandas matches the columns."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights * per_flight
