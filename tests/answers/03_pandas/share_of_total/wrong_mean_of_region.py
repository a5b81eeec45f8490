"""Divided by the region's mean.

The learner must see:
"got 1.333333333. That is 30/22.5: divided by the region's mean"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    means = orders.groupby("region")["revenue"].transform("mean")
    return (orders["revenue"] / means).rename("share")
