"""Each order's share of everything: the regions were never separated.

The learner must see:
"got 0.384615385. That is 30/78: the regions were never separated."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    total = orders["revenue"].sum()
    return (orders["revenue"] / total).where(orders["region"].notna()).rename("share")
