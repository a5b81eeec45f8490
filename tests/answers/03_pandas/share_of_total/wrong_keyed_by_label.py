"""Shares kept in a dict by label: of two orders of one customer the later one wins.

The learner must see:
"a label may mean several orders."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].transform("sum")
    by_label = dict(zip(orders.index, orders["revenue"] / totals, strict=True))
    shares = [by_label[label] for label in orders.index]
    return pd.Series(shares, index=orders.index, name="share", dtype=float)
