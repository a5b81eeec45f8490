"""The place is put into a column of a copy and stays there.

The learner must see:
"was a helper left behind?"
"""

def busiest_per_day(daily, n):
    best = daily.copy()
    best["place"] = best.groupby("date")["flights"].rank(method="min", ascending=False)
    best = best[best["place"] <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
