"""Days that stand twice in both tables meet each other four times.

The learner must see:
"'02-08', '02-08', '02-08', '02-08'"
"A repeated day meets each of its partners, so its rows multiply."
"""

import pandas as pd


def total_flights(newark, kennedy):
    return newark.add(kennedy, fill_value=0).fillna(0)


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
