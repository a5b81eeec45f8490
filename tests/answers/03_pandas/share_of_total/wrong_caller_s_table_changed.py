"""A helper column is written into the caller's table.

The learner must see:
"the caller's table changed: expected the columns ['region', 'revenue'], got ['region', 'revenue', 'total']"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    orders["total"] = orders.groupby("region")["revenue"].transform("sum")
    return (orders["revenue"] / orders["total"]).rename("share")
