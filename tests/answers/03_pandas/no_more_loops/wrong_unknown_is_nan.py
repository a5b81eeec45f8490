"""The unknown carriers are a group called NaN.

The learner must see:
"A missing carrier is called 'unknown', not NaN."
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"],
            "late": ~(flights["arr_delay"] <= 15),
            "minutes": delay.fillna(180).clip(lower=0),
            "worst": delay.fillna(0).clip(lower=0),
        }
    )
    return rows.groupby("carrier", dropna=False).agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
