"""The missing carriers are added to the caller's table.

The learner must see:
"the caller's tables changed: newark, kennedy."
"""

import pandas as pd


def total_flights(newark, kennedy):
    for carrier in newark.columns.union(kennedy.columns):
        for table in (newark, kennedy):
            if carrier not in table:
                table[carrier] = 0
    return pd.concat([newark, kennedy]).groupby(level=0).sum()


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
