"""count of the delays for the number of flights.

The learner must see:
"'count' leaves out missing delays."
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            "left": delay,
            "late": ~(flights["arr_delay"] <= 15),
            "minutes": delay.fillna(180).clip(lower=0),
            "worst": delay.fillna(0).clip(lower=0),
        }
    )
    return rows.groupby("carrier").agg(
        flights=("left", "count"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
