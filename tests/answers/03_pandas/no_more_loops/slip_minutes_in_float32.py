"""Minutes are summed up in float32.

The learner must see:
"['minutes'] is"
"""

import pandas as pd


def carrier_report(flights):
    departure, arrival = flights["dep_delay"].array, flights["arr_delay"].array
    own = pd.DataFrame(
        {"carrier": flights["carrier"].fillna("unknown").array, "departure": departure}
    )
    own["late"] = ~(arrival <= 15)
    own["minutes"] = own["departure"].clip(0).fillna(180).astype("float32")
    own["worst"] = own["departure"].clip(0).fillna(0)
    groups = own.groupby("carrier")
    report = groups[["late", "minutes"]].sum().assign(worst=groups["worst"].max())
    return report.assign(flights=groups.size())
