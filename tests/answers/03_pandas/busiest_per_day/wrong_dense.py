"""Dense places: after two who share the first place comes the second.

The learner must see:
"DL has the second largest number, but two carriers had more: it is third."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="dense", ascending=False)
    best = daily[places <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
