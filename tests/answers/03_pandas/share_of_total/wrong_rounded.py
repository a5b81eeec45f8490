"""Rounded to two digits inside the computation.

The learner must see:
"got 0.670000000. The first digits are right: it was rounded"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].transform("sum")
    return (orders["revenue"] / totals).round(2).rename("share")
