"""The median, where the mean is asked.

The learner must see:
"got 12.5. 12.5 is the median."
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
            mean_delay=("dep_delay", "median"),
            on_time=("on_time", "mean"),
        )
    )
