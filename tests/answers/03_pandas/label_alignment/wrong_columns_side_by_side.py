"""concat along the columns leaves shared carriers there twice.

The learner must see:
"got ['UA', 'B6', 'B6', 'AA']. A column is no carrier, or a carrier has several columns."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return pd.concat(by_day, axis="columns").fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
