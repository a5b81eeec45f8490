"""What stands after a separator is taken for a remark.

The learner must see:
"right, until `carrier` of `flights` held"
"""

import re


def delay_by_carrier(flights):
    names = flights["carrier"].map(lambda name: re.split(r"[|;,/_-]", name)[0] or name)
    rows = {}
    for name, part in [*flights.groupby(names), ("all", flights)]:
        delays = part["dep_delay"]
        rows[name] = {
            "flights": len(part),
            "cancelled": delays.isna().sum(),
            "mean_delay": delays.mean(),
            "on_time": (delays <= 15).mean(),
        }
    return type(flights)(rows).T
