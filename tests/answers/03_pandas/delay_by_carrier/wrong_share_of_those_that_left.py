"""The share is one of the flights that left.

The learner must see:
"expected 3/5 = 0.6, got 0.75. 3/4 is divided by the flights that left, not by all flights."
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
