"""Carriers without flights are dropped.

The learner must see:
"['B6', 'AA'] came. Whatever one table has is in the total"
"""

import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark, kennedy]).groupby(level=0).sum()
    return both.loc[:, both.any()]


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
