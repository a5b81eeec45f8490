"""There is no row of all flights.

The learner must see:
"expected the rows ['AA', 'B6', 'UA', 'all'] in any order, got ['AA', 'B6', 'UA']. The row of all flights is missing."
"""

import pandas as pd


def delay_by_carrier(flights):
    delays = flights[["carrier", "dep_delay"]]
    table = (
        delays.assign(cancelled=delays["dep_delay"].isna(), on_time=delays["dep_delay"] <= 15)
        .groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
    return table
