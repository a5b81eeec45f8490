"""fill_value takes 1 litre a flight where the weather is absent.

The learner must see:
"the weather of 02-11 is unknown: expected [None, None], got [12.0, 0.0]."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index", fill_value=1).loc[flights.index]
