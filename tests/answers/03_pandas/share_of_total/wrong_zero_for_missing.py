"""Orders of 0 euros taken for missing, to be rid of the division by zero.

The learner must see:
"its shares are 0.75, 0.25 and 0, and [0.75, 0.25, nan] came."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    revenue = orders["revenue"].where(orders["revenue"] > 0)
    totals = revenue.groupby(orders["region"]).transform("sum")
    return (revenue / totals).rename("share")
