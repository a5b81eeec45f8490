"""Totals by Series.map; without orders a bare Series of another dtype."""

import pandas as pd


def share_of_total(orders):
    if orders.empty:
        return pd.Series(dtype=object)
    totals = orders.groupby("region").revenue.sum()
    s = orders["revenue"].div(orders["region"].map(totals))
    s.name = "share"
    return s
