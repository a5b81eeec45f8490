"""A helper column is made only where none of the name is there.

The learner must see:
"with other columns of 99, named"
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights
    twice = pd.concat([delays, delays.assign(carrier="all")])
    for name, values in {
        "cancelled": twice["dep_delay"].isna(),
        "on_time": twice["dep_delay"] <= 15,
    }.items():
        if name not in twice:
            twice[name] = values
    return (
        twice.groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
