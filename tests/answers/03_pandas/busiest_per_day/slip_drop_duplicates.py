"""Duplicates are dropped at the end over all columns, which a column of lists does not bear.

The learner must see:
"unhashable type: 'list'"
"""

import pandas as pd


def busiest_per_day(daily, n):
    parts = []
    for _, day in daily.groupby("date"):
        least = day["flights"].nlargest(n).min()
        parts.append(day[day["flights"] >= least])
    chosen = pd.concat(parts).drop_duplicates()
    return chosen.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
