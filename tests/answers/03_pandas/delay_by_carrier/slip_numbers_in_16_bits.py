"""Flights are counted in 16 bits.

The learner must see:
"right, until `flights` had"
"""

import pandas as pd


def delay_by_carrier(flights):
    table = pd.DataFrame({"carrier": flights["carrier"], "delay": flights["dep_delay"]})
    both = pd.concat([table, table.assign(carrier="all")])
    groups = both.groupby("carrier")["delay"]
    report = pd.DataFrame({"flights": groups.size(), "mean_delay": groups.mean()})
    report["cancelled"] = report["flights"] - groups.count()
    report["on_time"] = groups.agg(lambda delay: (delay <= 15).sum()) / report["flights"]
    report[["flights", "cancelled"]] = report[["flights", "cancelled"]].astype("int16")
    return report
