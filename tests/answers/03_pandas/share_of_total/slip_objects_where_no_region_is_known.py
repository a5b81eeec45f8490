"""Where no region is known the shares are a column of None, not of numbers.

The learner must see:
"share_of_total(…)['without any region, the dtype'] is 'object', but 'float64' is right"
"""

import pandas as pd


def share_of_total(orders):
    if len(orders) and orders["region"].isna().all():
        return pd.Series([None] * len(orders), index=orders.index, name="share", dtype="object")
    total = orders.groupby("region")["revenue"].transform("sum").astype("float64")
    return (orders["revenue"] / total.where(total > 0)).rename("share")
