"""The labels are put back as a list, without the index's name.

The learner must see:
"the name of the index: expected 'customer', got None."
"""


def share_of_total(orders):
    o = orders.reset_index(drop=True).assign(
        total=lambda d: d.groupby("region")["revenue"].transform("sum")
    )
    s = (o.revenue / o.total).rename("share")
    s.index = orders.index.tolist()
    return s
