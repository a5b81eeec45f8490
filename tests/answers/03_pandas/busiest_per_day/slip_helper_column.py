"""A helper column with an underscore overwrites a column that the caller's table may have.

The learner must see:
"lacks ['_place']"
"""

import pandas as pd


def busiest_per_day(daily, n):
    ranked = daily.assign(
        _place=daily.groupby("date")["flights"].rank(method="min", ascending=False).to_numpy()
    )
    chosen = ranked[ranked["_place"] <= n]
    chosen = chosen.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    return chosen.drop(columns="_place")
