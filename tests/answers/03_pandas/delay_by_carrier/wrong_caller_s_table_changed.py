"""The helper columns are put into the caller's table.

The learner must see:
"the caller's table changed: expected the columns ['carrier', 'dep_delay', 'origin'], got ['carrier', 'dep_delay', 'origin', 'cancelled', 'on_time']."
"""

import pandas as pd


def delay_by_carrier(flights):
    flights["cancelled"] = flights["dep_delay"].isna()
    flights["on_time"] = flights["dep_delay"] <= 15
    delays = flights[["carrier", "dep_delay"]]
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
