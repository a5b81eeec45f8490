"""The Series keeps the name of the column that it was made of.

The learner must see:
"the name of the Series: expected 'share', got 'revenue'."
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    return orders["revenue"] / orders.groupby("region")["revenue"].transform("sum")
