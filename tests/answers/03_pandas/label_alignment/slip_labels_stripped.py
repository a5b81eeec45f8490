"""Blanks around days and carriers are stripped before the tables meet.

The learner must see:
"but '02-08 ' is right"
"""

import pandas as pd


def _clean(table):
    return table.rename(index=str.strip, columns=str.strip)


def total_flights(newark, kennedy):
    both = pd.concat([_clean(newark), _clean(kennedy)])
    return both.groupby(level=0).sum().fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight.reindex(flights.index), axis=0)
