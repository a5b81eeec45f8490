"""The missing region gets a name that a region may have.

The learner must see:
"share_of_total(…)['the share of the only order of']["'no region'"] is nan, but 1.0 is right"
"""


def share_of_total(orders):
    region = orders["region"].fillna("no region")
    total = orders["revenue"].astype("float64").groupby(region.to_numpy()).transform("sum")
    known = (total > 0) & (region != "no region").to_numpy()
    return (orders["revenue"] / total.where(known)).rename("share")
