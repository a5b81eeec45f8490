"""Divided by the region's largest order, as one scales a picture.

The learner must see:
"got 1.000000000. That is 30/30, divided by the region's largest order"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    largest = orders.groupby("region")["revenue"].transform("max")
    return (orders["revenue"] / largest).rename("share")
