"""Litres are rounded to two places.

The learner must see:
"is 0.01, but 0.0105 is right"
"""

import pandas as pd


def total_flights(newark, kennedy):
    return pd.concat([newark, kennedy]).groupby(level=0).sum().fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight.reindex(flights.index), axis=0).round(2)
