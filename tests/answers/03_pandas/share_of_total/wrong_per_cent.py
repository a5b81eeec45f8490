"""Per cent for fractions.

The learner must see:
"66.666666667 came: that is per cent; a share is a fraction of 1."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].transform("sum")
    return (100 * orders["revenue"] / totals).rename("share")
