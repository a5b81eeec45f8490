"""A carrier that never left gets a mean delay of 0.

The learner must see:
"there is no mean delay: expected NaN, got 0."
"""

import pandas as pd


def delay_by_carrier(flights):
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
        .fillna(0)
    )
