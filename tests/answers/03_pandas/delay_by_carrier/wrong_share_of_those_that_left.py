"""The share is one of the flights that left.

The learner must see:
"so 3/5 = 0.6; 0.75 came. 3/4 is a share of those that left: who cancels more would look better."
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights[["carrier", "dep_delay"]]
    twice = pd.concat([delays, delays.assign(carrier="all")])
    return (
        twice.assign(cancelled=twice["dep_delay"].isna(), on_time=(twice["dep_delay"] <= 15).where(twice["dep_delay"].notna()))
        .groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", lambda on_time: on_time.astype(float).mean()),
        )
    )
