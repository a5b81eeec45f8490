"""The division aligns by region and sorts; then the old labels are pasted on.

The learner must see:
"the first order of east: the shares are sorted by region."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].sum()
    shares = orders.set_index("region")["revenue"] / totals
    return shares.set_axis(orders.index).rename("share")
