"""A flight that left more than an hour early is taken for an error.

The learner must see:
"is 0.0, but 1.0 is right"
"""

import pandas as pd


def delay_by_carrier(flights):
    table = pd.DataFrame({"carrier": flights["carrier"], "delay": flights["dep_delay"]})
    both = pd.concat([table, table.assign(carrier="all")])
    groups = both.groupby("carrier")["delay"]
    report = pd.DataFrame({"flights": groups.size(), "mean_delay": groups.mean()})
    report["cancelled"] = report["flights"] - groups.count()
    report["on_time"] = groups.agg(lambda delay: (delay.between(-60, 15)).sum()) / report["flights"]
    return report
