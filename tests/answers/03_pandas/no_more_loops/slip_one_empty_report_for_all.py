"""The report on no flights is made once, and handed out to everybody.

The learner must see:
"['asked again, after a change of the answer']['columns'] has 5 items"
"""

import pandas as pd


NOTHING = pd.DataFrame(columns=["flights", "late", "minutes", "worst"], dtype=float)


def carrier_report(flights):
    if flights.empty:
        return NOTHING
    departure, arrival = flights["dep_delay"].array, flights["arr_delay"].array
    own = pd.DataFrame(
        {"carrier": flights["carrier"].fillna("unknown").array, "departure": departure}
    )
    own["late"] = ~(arrival <= 15)
    own["minutes"] = own["departure"].clip(0).fillna(180)
    own["worst"] = own["departure"].clip(0).fillna(0)
    groups = own.groupby("carrier")
    report = groups[["late", "minutes"]].sum().assign(worst=groups["worst"].max())
    return report.assign(flights=groups.size())
