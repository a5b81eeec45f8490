"""The means are weighed with all flights, cancelled ones too.

The learner must see:
"21.9 came. 21.9 weighs the means with all flights, and not with those that left."
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
