"""The index is lost in a merge.

The learner must see:
"The index was reset."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].sum().rename("total")
    both = orders[["region", "revenue"]].merge(totals, on="region", how="left")
    return (both["revenue"] / both["total"]).rename("share")
