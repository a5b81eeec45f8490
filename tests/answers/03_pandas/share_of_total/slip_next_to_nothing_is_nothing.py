"""A region that earned very little is taken for one that earned nothing.

The learner must see:
"but 1.0 is right"
"""

import numpy as np


def share_of_total(orders):
    total = orders.groupby("region")["revenue"].transform("sum").astype("float64")
    return (orders["revenue"] / total.mask(np.isclose(total, 0))).rename("share")
