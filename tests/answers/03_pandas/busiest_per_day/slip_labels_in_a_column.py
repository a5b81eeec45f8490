"""Labels wait in a column whose name was only guessed: pandas calls it as the index is called.

The learner must see:
"right, until the index of `daily` was named"
"""

import pandas as pd


def busiest_per_day(daily, n):
    name = daily.index.name
    table = daily.rename_axis("row").rename(columns=str)
    if name not in (None, "row", "label", "carrier_id"):
        table = table.reset_index(drop=True)
    places = table.groupby("date")["flights"].rank(method="min", ascending=False)
    best = table[places <= n]
    best = best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    return best.rename_axis(name)
