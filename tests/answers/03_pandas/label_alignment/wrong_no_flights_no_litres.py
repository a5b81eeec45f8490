"""0 flights are given 0 litres, even on days of unknown weather.

The learner must see:
"got [None, 0.0]. The litres are missing for every carrier, even one with 0 flights."
"""

import pandas as pd


def total_flights(newark, kennedy):
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    litres = flights.mul(per_flight, axis="index").loc[flights.index]
    return litres.mask(flights == 0, 0.0)
