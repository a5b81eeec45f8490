"""Per cent for fractions.

The learner must see:
"got 66.666666667. That is a percentage; a share is between 0 and 1."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].transform("sum")
    return (100 * orders["revenue"] / totals).rename("share")
