"""Unknown weather is taken from the day before.

The learner must see:
"nobody knows the weather of 02-11, so the litres are missing; ["
"""

import pandas as pd


def total_flights(newark, kennedy):
    return pd.concat([newark, kennedy]).groupby(level=0).sum()


def deicing_litres(flights, per_flight):
    litres = per_flight.reindex(flights.index).sort_index().ffill()
    return flights.mul(litres, axis="index").loc[flights.index]
