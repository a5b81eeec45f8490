"""The report has a row for each carrier and airport.

The learner must see:
"One row for a carrier, whatever else its flights are grouped by."
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
