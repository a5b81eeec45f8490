"""Early flights count as ones without delay.

The learner must see:
"16.25 is 65/4: the early flight counted with a delay of 0."
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
            mean_delay=("dep_delay", lambda delay: delay.clip(lower=0).mean()),
            on_time=("on_time", "mean"),
        )
    )
