"""Missing regions are called 'unknown' before grouping, which a region may be called too.

The learner must see:
"for 'unknown' 0.107142857 came."
"6/56 counts the order of a missing region with 'unknown'."
"""


def share_of_total(orders):
    r = orders["region"].fillna("unknown")
    t = orders["revenue"].groupby(r).transform("sum")
    return (orders["revenue"] / t).where(orders["region"].notna()).rename("share")
