"""apply(axis=1) that returns a Series for each row.

The learner must see:
"expected at least 30 times the speed of the old report on 10,000 flights"
"Python runs"
"""

import pandas as pd


def carrier_report(flights):
    def one(row):
        dep = row["dep_delay"]
        return pd.Series(
            {
                "carrier": "unknown" if pd.isna(row["carrier"]) else row["carrier"],
                "late": int(not row["arr_delay"] <= 15),
                "minutes": 180 if pd.isna(dep) else max(dep, 0),
                "worst": max(0, dep),
            }
        )

    if flights.empty:
        return pd.DataFrame(columns=["flights", "late", "minutes", "worst"])
    rows = flights.apply(one, axis=1)
    return rows.groupby("carrier").agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
