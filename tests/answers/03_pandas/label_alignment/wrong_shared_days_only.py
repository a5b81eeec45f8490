"""Only days that both tables have are kept.

The learner must see:
"['02-07', '02-09'] are lost. The total has every label of either table"
"""

import pandas as pd


def total_flights(newark, kennedy):
    newark, kennedy = newark.groupby(level=0).sum(), kennedy.groupby(level=0).sum()
    days = newark.index.intersection(kennedy.index)
    return newark.loc[days].add(kennedy.loc[days], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
