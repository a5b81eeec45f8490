"""Day by day with nlargest(keep="all"), the pieces concatenated."""

import pandas as pd


def busiest_per_day(daily, n):
    days = [
        day.sort_values("carrier").nlargest(n, "flights", keep="all").sort_values(
            ["flights", "carrier"], ascending=[False, True]
        )
        for _, day in daily.groupby("date")
    ]
    return pd.concat(days)
