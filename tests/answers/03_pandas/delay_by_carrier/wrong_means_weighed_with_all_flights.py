"""The means are weighed with all flights, cancelled ones too.

The learner must see:
"got 21.9. 21.9 is (5 * 15 + 3 * 48)/10: the weights are all flights, not those that left."
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
        "mean_delay": (table["mean_delay"] * table["flights"]).sum() / table["flights"].sum(),
        "on_time": (delays["dep_delay"] <= 15).mean(),
    }
    return table
