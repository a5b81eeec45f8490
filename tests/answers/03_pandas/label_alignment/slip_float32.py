"""The numbers are added as float32, which holds whole numbers up to 16,777,216 only.

The learner must see:
"but 16777245.0 is right"
"""

import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark.astype("float32"), kennedy.astype("float32")]).fillna(0)
    return both.groupby(level=0).sum()


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight.reindex(flights.index), axis=0)
