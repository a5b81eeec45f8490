"""Places by the order of the table: of two equals the first is better.

The learner must see:
"One of the two was cut off, though it is as busy as the other."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="first", ascending=False)
    best = daily[places <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
