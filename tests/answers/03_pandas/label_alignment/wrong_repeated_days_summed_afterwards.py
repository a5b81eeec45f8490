"""The rows of a day met before they were added up.

The learner must see:
"got [14.0, 116.0, 94.0]. Each row was counted twice: the tables met before their rows were added up."
"""

import pandas as pd


def total_flights(newark, kennedy):
    return newark.add(kennedy, fill_value=0).fillna(0).groupby(level=0).sum()


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
