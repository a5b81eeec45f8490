"""Rounded to six digits.

The learner must see:
"got 0.666667000. The first digits are right: it was rounded"
"""


def share_of_total(orders):
    return (
        (orders["revenue"] / orders.groupby("region")["revenue"].transform("sum"))
        .rename("share")
        .round(6)
    )
