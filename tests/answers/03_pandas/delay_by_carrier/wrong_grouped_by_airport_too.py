"""The report has a row for each carrier and airport.

The learner must see:
"The index has several levels: a carrier has one row."
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights.assign(cancelled=flights["dep_delay"].isna(), on_time=flights["dep_delay"] <= 15)
    return delays.groupby(["carrier", "origin"]).agg(
        flights=("dep_delay", "size"),
        cancelled=("cancelled", "sum"),
        mean_delay=("dep_delay", "mean"),
        on_time=("on_time", "mean"),
    )
