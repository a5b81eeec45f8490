"""Arrivals are rounded to minutes before they are compared with 15.

The learner must see:
"['late'] is 0.0, but 1.0 is right"
"""

import pandas as pd


def carrier_report(flights):
    departure = flights["dep_delay"].array
    own = pd.DataFrame(
        {"carrier": flights["carrier"].fillna("unknown").array, "departure": departure}
    )
    own["late"] = ~(flights["arr_delay"].round().array <= 15)
    own["minutes"] = own["departure"].clip(0).fillna(180)
    own["worst"] = own["departure"].clip(0).fillna(0)
    groups = own.groupby("carrier")
    report = groups[["late", "minutes"]].sum().assign(worst=groups["worst"].max())
    return report.assign(flights=groups.size())
