"""The sum is cut at 0, and not each flight.

The learner must see:
"You cut the totals at 0; the old report cuts each flight."
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            "late": ~(flights["arr_delay"] <= 15),
            "minutes": delay.fillna(180),
            "worst": delay.fillna(0).clip(lower=0),
        }
    )
    return rows.groupby("carrier").agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    ).assign(minutes=lambda table: table["minutes"].clip(lower=0))
