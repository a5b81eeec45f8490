"""A merged column is called total, as another column may be.

The learner must see:
"(a helper column of yours may meet one of the same name)"
"expected a Series, got KeyError: 'total'."
"""


def share_of_total(orders):
    t = orders.groupby("region")["revenue"].sum().rename("total").reset_index()
    m = orders.merge(t, on="region", how="left")
    s = (m["revenue"] / m["total"]).rename("share")
    s.index = orders.index
    return s
