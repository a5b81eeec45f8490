"""The days are numbered in 8 bits.

The learner must see:
"right, until `n` was"
"""

import numpy as np
import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark, kennedy]).fillna(0)
    codes, days = pd.factorize(both.index)
    table = np.zeros((len(days), both.shape[1]))
    np.add.at(table, codes.astype("int8"), both.to_numpy(dtype=float))
    return pd.DataFrame(table, index=days, columns=both.columns)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight.reindex(flights.index), axis=0)
