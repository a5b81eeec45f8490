"""Only the first row of each day is kept.

The learner must see:
"expected [7, 58, 47], got [5.0, 54.0, 40.0]. Only the first row of the day was counted."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table[~table.index.duplicated()] for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
