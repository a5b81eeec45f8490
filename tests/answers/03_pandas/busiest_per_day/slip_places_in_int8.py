"""Places are kept as int8, so from the 128th carrier of a day they are negative.

The learner must see:
"on the large input"
"""

import pandas as pd


def busiest_per_day(daily, n):
    rank = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    place = rank.astype("int64").astype("int8")
    chosen = daily[(place <= n).to_numpy()]
    return chosen.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
