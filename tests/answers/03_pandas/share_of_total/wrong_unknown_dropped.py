"""Orders of unknown region are dropped.

The learner must see:
"expected 4 shares, one for each order, got 2. The orders without a region are lost."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    known = orders.dropna(subset="region")
    totals = known.groupby("region")["revenue"].transform("sum")
    return (known["revenue"] / totals).rename("share")
