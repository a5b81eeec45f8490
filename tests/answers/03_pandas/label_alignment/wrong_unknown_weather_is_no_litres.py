"""Unknown weather is filled with 0 litres.

The learner must see:
"got [0.0, 0.0]. 0 litres says that none were needed; here absent means unknown."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index].fillna(0)
