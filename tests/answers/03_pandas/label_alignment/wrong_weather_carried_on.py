"""Unknown weather is taken from the day before.

The learner must see:
"the weather of 02-11 is unknown: expected [None, None], got ["
"These are the litres of another day."
"""

import pandas as pd


def total_flights(newark, kennedy):
    return pd.concat([newark, kennedy]).groupby(level=0).sum()


def deicing_litres(flights, per_flight):
    litres = per_flight.reindex(flights.index).sort_index().ffill()
    return flights.mul(litres, axis="index").loc[flights.index]
