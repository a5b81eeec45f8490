"""Rows are matched by their position.

The learner must see:
"got [0, 1, 2, 3]. Without days in the index, rows can only be matched by position."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.reset_index(drop=True) for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
