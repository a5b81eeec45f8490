"""Carriers without flights are left out, though fewer than n had more.

The learner must see:
"yours is nothing"
"""

import pandas as pd


def busiest_per_day(daily, n):
    flew = daily[daily["flights"] > 0]
    place = flew.groupby("date")["flights"].rank(method="min", ascending=False)
    chosen = flew[(place <= n).to_numpy()]
    return chosen.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
