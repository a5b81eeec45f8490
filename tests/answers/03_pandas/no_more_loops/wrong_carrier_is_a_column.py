"""The carriers are a column, and the index numbers.

The learner must see:
"expected the columns flights, late, minutes and worst in any order"
"""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            "late": ~(flights["arr_delay"] <= 15),
            "minutes": delay.fillna(180).clip(lower=0),
            "worst": delay.fillna(0).clip(lower=0),
        }
    )
    return rows.groupby("carrier", as_index=False).agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
