"""Plain Python: a dict of totals, a list of shares, and the index put back at the end."""

import math
from collections import defaultdict

import pandas as pd


def share_of_total(orders):
    totals = defaultdict(int)
    pairs = list(zip(orders["region"], orders["revenue"], strict=True))
    for region, revenue in pairs:
        totals[region] += revenue
    shares = [
        math.nan if pd.isna(region) or totals[region] == 0 else revenue / totals[region]
        for region, revenue in pairs
    ]
    return pd.Series(shares, index=orders.index, name="share", dtype=float)
