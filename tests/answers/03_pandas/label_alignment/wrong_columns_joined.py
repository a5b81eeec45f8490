"""The tables are joined side by side, and shared carriers get suffixes.

The learner must see:
"got ['UA', 'B6_newark', 'B6_kennedy', 'AA']. The total has every label of either table"
"""

import pandas as pd


def total_flights(newark, kennedy):
    newark, kennedy = newark.groupby(level=0).sum(), kennedy.groupby(level=0).sum()
    return newark.join(kennedy, how="outer", lsuffix="_newark", rsuffix="_kennedy").fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
