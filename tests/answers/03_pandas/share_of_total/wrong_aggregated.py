"""An aggregation: each region's share of everything, one number per region.

The learner must see:
"expected 5 shares, one for each order, got 3."
"an aggregation answers once per region"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].sum()
    return (totals / totals.sum()).rename("share")
