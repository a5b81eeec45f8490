"""Rounded to six digits.

The learner must see:
"0.666667000 came: that is right to a few digits: it was rounded"
"""


def share_of_total(orders):
    return (
        (orders["revenue"] / orders.groupby("region")["revenue"].transform("sum"))
        .rename("share")
        .round(6)
    )
