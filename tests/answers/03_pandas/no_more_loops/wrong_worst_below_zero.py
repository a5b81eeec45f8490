"""The greatest delay of a carrier that was always early.

The learner must see:
"The old report starts at 0; max starts with the first flight."
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            "late": ~(flights["arr_delay"] <= 15),
            "minutes": delay.fillna(180).clip(lower=0),
            "worst": delay,
        }
    )
    return rows.groupby("carrier").agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
