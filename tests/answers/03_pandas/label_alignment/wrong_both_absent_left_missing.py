"""fill_value stands in for one side, and nothing for both.

The learner must see:
"expected [0, 0], got [None, None]. A fill value replaces one absent number; where both are absent, the sum is missing."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
