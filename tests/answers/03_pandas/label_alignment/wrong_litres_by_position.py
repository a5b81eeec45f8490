"""The litres are taken in their own order.

The learner must see:
"250 litres are those of 02-09, the second row: rows meet by day, not by position."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight.to_numpy()[: len(flights)], axis=0)
