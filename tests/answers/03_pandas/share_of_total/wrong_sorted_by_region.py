"""groupby.apply hands the shares back region by region, under a second index level.

The learner must see:
"got 0.200000000. That is 5/25, the first order of east: the shares are sorted by region."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    shares = orders.groupby("region")["revenue"].apply(lambda revenue: revenue / revenue.sum())
    return shares.rename("share")
