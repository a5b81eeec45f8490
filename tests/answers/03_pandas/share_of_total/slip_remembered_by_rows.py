"""What was computed once is remembered, and given out again: the caller may have changed it.

The learner must see:
"right, until it was called three times, and the caller wrote into what it had got"
"""

KNOWN = {}


def share_of_total(orders):
    key = tuple(map(str, orders.to_numpy().ravel())), tuple(map(str, orders.index)), orders.index.name
    if len(orders) < 3:
        totals = orders.groupby("region")["revenue"].transform("sum")
        return (orders["revenue"] / totals).rename("share")
    if key not in KNOWN:
        totals = orders.groupby("region")["revenue"].transform("sum")
        KNOWN[key] = (orders["revenue"] / totals).rename("share")
    return KNOWN[key]
