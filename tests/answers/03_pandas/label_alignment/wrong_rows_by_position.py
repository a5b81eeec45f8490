"""Rows are matched by their position.

The learner must see:
"['02-07', '02-08', '02-09', '02-10'], each once; [0, 1, 2, 3] came. Without their days, the rows can only be matched by position."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.reset_index(drop=True) for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
