"""A delay of more than a day is taken for an error, and cut.

The learner must see:
"['minutes'] is 1440.0, but 2000.1 is right"
"""

import pandas as pd


def carrier_report(flights):
    departure, arrival = flights["dep_delay"].array, flights["arr_delay"].array
    own = pd.DataFrame(
        {"carrier": flights["carrier"].fillna("unknown").array, "departure": departure}
    )
    own["late"] = ~(arrival <= 15)
    own["minutes"] = own["departure"].clip(0, 1440).fillna(180)
    own["worst"] = own["departure"].clip(0, 1440).fillna(0)
    groups = own.groupby("carrier")
    report = groups[["late", "minutes"]].sum().assign(worst=groups["worst"].max())
    return report.assign(flights=groups.size())
