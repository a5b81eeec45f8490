"""dropna=False makes one region of all orders whose region is unknown.

The learner must see:
"a missing region has no total: expected [nan, nan]"
"50/75 treats the two missing regions as one"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region", dropna=False)["revenue"].transform("sum")
    return (orders["revenue"] / totals).rename("share")
