"""The mean of all is the mean of the carriers' means.

The learner must see:
"expected the mean 26, got 31.5. 31.5 is (15 + 48)/2: UA's four flights weigh as much as B6's two."
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
        "mean_delay": table["mean_delay"].mean(),
        "on_time": (delays["dep_delay"] <= 15).mean(),
    }
    return table
