"""An aggregation: each region's share of everything, one number per region.

The learner must see:
"5 orders went in and 3 shares came out"
"an aggregation answers once per region"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].sum()
    return (totals / totals.sum()).rename("share")
