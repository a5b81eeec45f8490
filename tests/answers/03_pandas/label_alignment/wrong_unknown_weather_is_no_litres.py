"""Unknown weather is filled with 0 litres.

The learner must see:
"[0.0, 0.0] came. 0 says that the fluid was not needed: absence has another meaning here."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index].fillna(0)
