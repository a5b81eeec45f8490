"""Orders of unknown region are dropped.

The learner must see:
"4 orders went in and 2 shares came out."
"no order may be lost or counted twice"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    known = orders.dropna(subset="region")
    totals = known.groupby("region")["revenue"].transform("sum")
    return (known["revenue"] / totals).rename("share")
