"""Glued together by groupby.apply, then sorted by label.

The learner must see:
"got 0.800000000. That is 20/25, the order of customer 1"
"""


def share_of_total(orders):
    return (
        orders.groupby("region", group_keys=False)["revenue"]
        .apply(lambda s: s / s.sum())
        .rename("share")
        .sort_index()
    )
