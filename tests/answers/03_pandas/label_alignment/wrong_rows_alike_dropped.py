"""Rows that are alike are taken for a mistake, and dropped.

The learner must see:
"so 60; 30.0 came. Two rows alike are no mistake here."
"""

import pandas as pd


def total_flights(newark, kennedy):
    both = pd.concat([newark, kennedy]).rename_axis("the day").reset_index().drop_duplicates()
    return both.groupby("the day").sum()


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
