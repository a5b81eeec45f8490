"""Cancelled flights are dropped first, and a carrier with them.

The learner must see:
"got ['B6', 'UA', 'all']. A carrier whose flights were all cancelled has a row too."
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights[["carrier", "dep_delay"]].dropna()
    twice = pd.concat([delays, delays.assign(carrier="all")])
    return (
        twice.assign(cancelled=twice["dep_delay"].isna(), on_time=twice["dep_delay"] <= 15)
        .groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
