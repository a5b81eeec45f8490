"""Days without flights are dropped.

The learner must see:
"got ['02-08', '02-09', '02-10']. ['02-07'] are lost. The total has every label of either table, even with 0 flights."
"""

import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark, kennedy]).groupby(level=0).sum()
    return both[both.any(axis="columns")]


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
