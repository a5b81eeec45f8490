"""A place below n is asked, and places begin with 1.

The learner must see:
"These are one of each day, whatever n is."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    best = daily[places < n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
