"""Rows that are alike are taken for a mistake, and dropped.

The learner must see:
"expected 60, got 30.0. Equal rows are two terminals, not one row twice."
"""

import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark, kennedy]).rename_axis("the day").reset_index().drop_duplicates()
    return both.groupby("the day").sum()


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
