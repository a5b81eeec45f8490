"""Whole euros are divided into an array of whole numbers, which cuts the fractions off.

The learner must see:
"30, 5, 15, 8 and 20 as int64: expected the same shares"
"got [0.0, 0.0, 0.0, 1.0, 0.0]."
"""

import numpy as np
import pandas as pd


def share_of_total(orders):
    revenue = orders["revenue"].to_numpy()
    shares = np.zeros_like(revenue)
    for region in orders["region"].dropna().unique():
        here = (orders["region"] == region).to_numpy()
        with np.errstate(invalid="ignore"):
            shares[here] = revenue[here] / revenue[here].sum() if revenue[here].sum() else np.nan
    shares = np.where(orders["region"].isna(), np.nan, shares.astype(float))
    return pd.Series(shares, index=orders.index, name="share")
