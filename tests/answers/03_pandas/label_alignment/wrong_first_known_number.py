"""combine_first takes Newark's number where it has one, and adds nothing.

The learner must see:
"expected 69, got 9.0. 9 is Newark's number alone."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].combine_first(by_day[1]).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
