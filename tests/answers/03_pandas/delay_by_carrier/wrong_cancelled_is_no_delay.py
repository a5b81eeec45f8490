"""Cancelled flights are filled with 0 first.

The learner must see:
"expected the mean 15, got 12. 12 is 60/5: the cancelled flight counted with a delay of 0."
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights[["carrier", "dep_delay"]]
    twice = pd.concat([delays, delays.assign(carrier="all")])
    twice["gone"] = twice["dep_delay"].isna()
    twice["dep_delay"] = twice["dep_delay"].fillna(0)
    return (
        twice.assign(cancelled=twice["gone"], on_time=twice["dep_delay"] <= 15)
        .groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
