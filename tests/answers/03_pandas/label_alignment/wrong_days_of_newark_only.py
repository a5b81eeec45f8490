"""Kennedy is brought into the shape of Newark.

The learner must see:
"The total has every label of either table"
"""

import pandas as pd


def total_flights(newark, kennedy):
    newark, kennedy = newark.groupby(level=0).sum(), kennedy.groupby(level=0).sum()
    return newark + kennedy.reindex_like(newark).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
