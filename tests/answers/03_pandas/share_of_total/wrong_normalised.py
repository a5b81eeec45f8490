"""Regions are stripped and lower-cased, as if they were typed carelessly.

The learner must see:
"'north', 'North' and 'north ' are three regions"
"30/53 makes one region of all three."
"""


def share_of_total(orders):
    t = orders["revenue"].groupby(orders["region"].str.strip().str.lower()).transform("sum")
    return (orders["revenue"] / t).rename("share")
