"""Missing regions are called 'unknown' before grouping, which a region may be called too.

The learner must see:
"expected the share 1, got 0.107142857 for 'unknown'."
"6/56 counts the order without a region as 'unknown'."
"""


def share_of_total(orders):
    r = orders["region"].fillna("unknown")
    t = orders["revenue"].groupby(r).transform("sum")
    return (orders["revenue"] / t).where(orders["region"].notna()).rename("share")
