"""Sums every column, a date among them, instead of the revenue.

The learner must see:
"with other columns, day (datetime64) and share (99): expected a Series, got TypeError:"
"datetime64"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region").transform("sum")
    return (orders["revenue"] / totals["revenue"]).rename("share")
