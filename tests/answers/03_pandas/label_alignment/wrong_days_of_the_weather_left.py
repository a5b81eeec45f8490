"""The days that only the weather has are left in.

The learner must see:
"Days that only the weather has are not days of flights."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index")
