"""Carriers without flights are dropped.

The learner must see:
"got ['B6', 'AA']. The total has every label of either table, even with 0 flights."
"""

import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark, kennedy]).groupby(level=0).sum()
    return both.loc[:, both.any()]


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
