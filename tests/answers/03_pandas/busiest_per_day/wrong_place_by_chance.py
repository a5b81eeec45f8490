"""Places by the order of the table: of two equals the first is better.

The learner must see:
"One of the two is missing, though both had 12 flights."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="first", ascending=False)
    best = daily[places <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
