"""All rows under each other, then one sum for each day; the litres are put in the order of the days."""

import pandas as pd


def total_flights(newark, kennedy):
    return pd.concat([newark, kennedy]).groupby(level=0).sum()


def deicing_litres(flights, per_flight):
    litres = per_flight.reindex(flights.index)
    return flights.apply(lambda carrier: carrier * litres)
