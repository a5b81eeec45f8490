"""apply(axis=1) makes the columns: a loop by another name.

The learner must see:
"expected at least 30 times the speed of the old report on 10,000 flights"
"Python runs"
"apply(axis=1)"
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            "late": flights.apply(lambda row: not row["arr_delay"] <= 15, axis=1).astype(bool),
            "minutes": delay.fillna(180).clip(lower=0),
            "worst": delay.fillna(0).clip(lower=0),
        }
    )
    return rows.groupby("carrier").agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
