"""Days without flights are dropped.

The learner must see:
"['02-08', '02-09', '02-10'] came. ['02-07'] got lost. Whatever one table has is in the total"
"""

import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark, kennedy]).groupby(level=0).sum()
    return both[both.any(axis="columns")]


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
