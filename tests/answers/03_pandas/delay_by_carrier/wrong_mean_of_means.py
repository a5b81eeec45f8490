"""The row of all takes the mean of every column.

The learner must see:
"flights and cancelled of all: expected [10, 4], got ["
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights[["carrier", "dep_delay"]]
    table = (
        delays.assign(cancelled=delays["dep_delay"].isna(), on_time=delays["dep_delay"] <= 15)
        .groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
    table.loc["all"] = table.mean()
    return table
