"""A region's total is a difference of two sums that run through all regions, rich and poor.

The learner must see:
"beside a region with 1e+09 euros"
"""

import numpy as np
import pandas as pd


def share_of_total(orders):
    codes, names = pd.factorize(orders["region"])
    revenue = orders["revenue"].to_numpy(dtype="float64")
    order = np.argsort(codes, kind="stable")
    running = np.concatenate([[0.0], np.cumsum(revenue[order])])
    ends = np.searchsorted(codes[order], np.arange(len(names)), side="right")
    starts = np.searchsorted(codes[order], np.arange(len(names)), side="left")
    # The last place is for the missing region, whose code is -1.
    total = np.append(running[ends] - running[starts], np.nan)[codes]
    share = np.full(len(orders), np.nan)
    np.divide(revenue, total, out=share, where=total > 0)
    return pd.Series(share, index=orders.index, name="share")
