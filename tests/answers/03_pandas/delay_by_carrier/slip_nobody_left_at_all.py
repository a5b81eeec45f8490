"""Where no flight of any carrier left, the mean of all is 0.

The learner must see:
"is a float: 0.0, but None is asked"
"""

import pandas as pd


def delay_by_carrier(flights):
    table = pd.DataFrame({"carrier": flights["carrier"], "delay": flights["dep_delay"]})
    both = pd.concat([table, table.assign(carrier="all")])
    groups = both.groupby("carrier")["delay"]
    report = pd.DataFrame({"flights": groups.size(), "mean_delay": groups.mean()})
    report["cancelled"] = report["flights"] - groups.count()
    report["on_time"] = groups.agg(lambda delay: (delay <= 15).sum()) / report["flights"]
    report.loc["all", "mean_delay"] = flights["dep_delay"].sum() / max(flights["dep_delay"].count(), 1)
    return report
