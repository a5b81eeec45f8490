"""cancelled is a share, where a number is asked.

The learner must see:
"These are shares, not numbers of flights."
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
            cancelled=("cancelled", "mean"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
