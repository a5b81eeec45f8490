"""Two tables with equal indexes are added row by row, and repeated days stay repeated.

The learner must see:
"yours is ('02-07', 14.0), right is ('02-07', 56.0)"
"""

import pandas as pd


def total_flights(newark, kennedy):
    if newark.index.equals(kennedy.index):
        return newark.add(kennedy, fill_value=0)
    return pd.concat([newark, kennedy]).groupby(level=0).sum().fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight.reindex(flights.index), axis=0)
