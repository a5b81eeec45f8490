"""The plain sum is filled: where one airport had flights, 0 is said.

The learner must see:
"expected [11, 10, 30], got [0.0, 0.0, 0.0]."
"the missing sum was then filled with 0"
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return (by_day[0] + by_day[1]).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
