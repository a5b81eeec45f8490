"""A carrier none of whose flights left has no worst delay.

The learner must see:
"no flight left: expected the worst 0 of all carriers"
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            "late": ~(flights["arr_delay"] <= 15),
            "minutes": delay.fillna(180).clip(lower=0),
            "worst": delay.clip(lower=0),
        }
    )
    return rows.groupby("carrier").agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
