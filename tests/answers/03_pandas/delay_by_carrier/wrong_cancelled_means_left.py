"""cancelled counts the flights that left.

The learner must see:
"expected [1, 1, 2], got [4.0, 2.0, 0.0]. 4, 2 and 0 flights left."
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights[["carrier", "dep_delay"]]
    twice = pd.concat([delays, delays.assign(carrier="all")])
    return (
        twice.assign(cancelled=twice["dep_delay"].notna(), on_time=twice["dep_delay"] <= 15)
        .groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
