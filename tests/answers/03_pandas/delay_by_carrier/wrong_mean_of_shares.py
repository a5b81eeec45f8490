"""The share of all is the mean of the carriers' shares.

The learner must see:
"expected 0.4, got 0.311111. 0.311 is (3/5 + 1/3 + 0/2)/3: carriers of 5, 3 and 2 flights weigh the same."
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
    table.loc["all"] = {
        "flights": table["flights"].sum(),
        "cancelled": table["cancelled"].sum(),
        "mean_delay": delays["dep_delay"].mean(),
        "on_time": table["on_time"].mean(),
    }
    return table
