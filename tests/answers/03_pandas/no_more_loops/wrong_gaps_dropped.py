"""dropna first: flights with gaps are lost.

The learner must see:
"Flights with a missing delay are lost."
"""

import pandas as pd


def carrier_report(flights):
    flights = flights.dropna(subset=["dep_delay", "arr_delay"])
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            "late": ~(flights["arr_delay"] <= 15),
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
