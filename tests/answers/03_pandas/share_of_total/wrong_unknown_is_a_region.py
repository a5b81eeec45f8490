"""dropna=False makes one region of all orders whose region is unknown.

The learner must see:
"an unknown region has no total, so NaN;"
"50/75 takes the two unknowns for one region"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region", dropna=False)["revenue"].transform("sum")
    return (orders["revenue"] / totals).rename("share")
