"""agg with lists makes names of two levels.

The learner must see:
"The names have two levels: give each column a name of its own."
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights[["carrier", "dep_delay"]]
    twice = pd.concat([delays, delays.assign(carrier="all")])
    twice["cancelled"] = twice["dep_delay"].isna()
    twice["on_time"] = twice["dep_delay"] <= 15
    return twice.groupby("carrier").agg(
        {"dep_delay": ["size", "mean"], "cancelled": ["sum"], "on_time": ["mean"]}
    )
