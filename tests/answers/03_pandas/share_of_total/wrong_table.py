"""The whole table with a new column, where one column is asked.

The learner must see:
"a Series is asked, and a DataFrame came"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    totals = orders.groupby("region")["revenue"].transform("sum")
    return orders.assign(share=orders["revenue"] / totals)
