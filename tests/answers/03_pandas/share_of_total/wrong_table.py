"""The whole table with a new column, where one column is asked.

The learner must see:
"expected a Series, got a DataFrame."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].transform("sum")
    return orders.assign(share=orders["revenue"] / totals)
