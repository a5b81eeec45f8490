"""abs makes early flights late.

The learner must see:
"17.5 is 70/4: the early flight counted as 5 minutes late."
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
            mean_delay=("dep_delay", lambda delay: delay.abs().mean()),
            on_time=("on_time", "mean"),
        )
    )
