"""Orders of 0 euros taken for missing, to be rid of the division by zero.

The learner must see:
"expected the shares [0.75, 0.25, 0.0], got [0.75, 0.25, nan]."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    revenue = orders["revenue"].where(orders["revenue"] > 0)
    totals = revenue.groupby(orders["region"]).transform("sum")
    return (revenue / totals).rename("share")
